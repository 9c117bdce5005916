using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.Users;

/// <summary>How an account stands, as keys of the words.</summary>
internal static class AccountState
{
    /// <param name="now">Real time, Unix milliseconds.</param>
    public static IEnumerable<string> Of(StaffAccount account, long now) => account.IsClosed
        ? ["users.is-closed"]
        : [
            account.Grants.Count == 0 ? "users.may-nothing" : "users.is-open",
            account.IsOneTime ? account.OneTimeUntil <= now ? "users.one-time-over" : "users.one-time" : account.HasSecondFactor ? "users.second-factor" : "users.password-only",
            account.HasPhone ? "users.phone-set" : "users.phone-none",
        ];
}
