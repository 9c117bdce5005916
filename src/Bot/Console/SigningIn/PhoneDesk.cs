using ChatAssist.Bot.Channels;
using ChatAssist.Bot.Import;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Importing;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.SigningIn;

internal enum PhoneResult
{
    Done,
    NoAccount,
    NotANumber,

    /// <summary>The provider is not set up: nobody could be told anything.</summary>
    NoChannel,
    OfAnother,
    OfSomebody,
}

/// <summary>Keeps the phone on which somebody is told that a case waits.</summary>
internal sealed class PhoneDesk(Accounts accounts, StaffPhones phones, OwnAddresses own, AppSettings settings, ProgrammeTime clock)
{
    private static readonly string[] Channels = ["whatsapp", "sms"];

    public async Task<PhoneResult> Keep(string name, string? said, Viewer? by, CancellationToken ct) =>
        await accounts.Named(PlainNames.Of(name), ct) is { } account ? await Keep(account.Id, said, by, ct) : PhoneResult.NoAccount;

    /// <param name="by">The account itself, or an administrator; null: an operator.</param>
    /// <param name="said">Spaces and dashes do not count; nothing: they are told nothing any more.</param>
    public async Task<PhoneResult> Keep(long account, string? said, Viewer? by, CancellationToken ct)
    {
        var typed = string.Concat((said ?? "").Where(letter => letter is not (' ' or '-')));
        var phone = PhoneNumber.In(typed);
        if (typed.Length > 0 && phone is null) return PhoneResult.NotANumber;
        IReadOnlyList<ImportAddress> addresses = phone is null || settings.Twilio is null ? [] : [.. Channels.Select(channel => own.Of(channel, phone)).OfType<ImportAddress>()];
        if (phone is not null && addresses.Count == 0) return PhoneResult.NoChannel;
        return await phones.Keep(account, phone, addresses, by, clock.RealMilliseconds, ct) switch
        {
            PhoneKept.Done => PhoneResult.Done,
            PhoneKept.OfAnother => PhoneResult.OfAnother,
            PhoneKept.OfSomebody => PhoneResult.OfSomebody,
            _ => PhoneResult.NoAccount,
        };
    }
}
