using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>
/// Long is enough: no rule asks for signs or digits. Refused is what others guess first: the name, and what content/common-passwords.txt
/// lists. Follows https://pages.nist.gov/800-63-4/sp800-63b.html (read 2026-11-27).
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12, Longest = 128, Different = 5;

    public const string Common = "PasswordCommon", TooLong = "PasswordTooLong";

    private readonly HashSet<string> common = [.. File.ReadLines(Path.Combine(ContentFiles.Folder, "common-passwords.txt")).Where(line => !line.StartsWith('#')).Select(Bare)];

    public static void Apply(PasswordOptions rules)
    {
        (rules.RequiredLength, rules.RequiredUniqueChars) = (Shortest, Different);
        rules.RequireDigit = rules.RequireLowercase = rules.RequireUppercase = rules.RequireNonAlphanumeric = false;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        password is { Length: > Longest } ? Refused(TooLong)
        : IsCommon(password ?? "", user.Name) ? Refused(Common)
        : IdentityResult.Success);

    // What is left when digits and signs around it are taken away may not be a common word, or the name, alone.
    private bool IsCommon(string password, string name) => common.Contains(Bare(password)) || Bare(password) == Bare(name) || common.Contains(Plain.Of(password));

    private static string Bare(string text) => Plain.Of(text).Trim(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
