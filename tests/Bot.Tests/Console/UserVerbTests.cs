using System.Text.RegularExpressions;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Accounts as an operator gives them out.</summary>
public sealed class UserVerbTests
{
    private const string Password = "[a-z2-9]{4}(-[a-z2-9]{4}){3}";

    [Fact]
    public async Task The_first_start_shows_one_administrator_once_and_never_again()
    {
        await using var service = await ServiceProcess.Demo();
        var told = Regex.Match(await Eventually.Is(() => Task.FromResult(service.Written), written => written.Contains("first account", StringComparison.Ordinal)),
            $"first account: admin, one-time password (?<password>{Password}), until 20[0-9-]{{8}} [0-9:]{{5}}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(told.Success, service.Written);

        await service.Stop();
        await service.Start();

        Assert.Single(Regex.Matches(service.Written, "one-time password", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        Assert.Equal("admin  active  administrator@*  -  one-time password\n", (await service.Verb("", "user", "list")).Output);
        var visitor = new Visitor(service.Http.BaseAddress!, "10.0.0.1", "http");
        Assert.Equal("/", (await visitor.SignIn("Admin", told.Groups["password"].Value)).Location);
    }

    [Fact]
    public async Task An_account_is_opened_reset_and_closed_and_what_is_wrong_is_refused_by_name()
    {
        await using var service = await ServiceProcess.Demo();
        Assert.Matches($"^Álvaro signs in once with {Password} and then chooses a password, before 20[0-9-]{{8}} [0-9:]{{5}}\n$",
            (await service.Verb("", "user", "add", "Álvaro", "--role", "promoter", "--department", "Quiché", "--department", "15", "--who", "promotora-quiche")).Output);

        Assert.Contains("Álvaro  active  promoter@14 promoter@15  promotora-quiche  one-time password\n", (await service.Verb("", "user", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Refused("an account 'ALVARO'", "add", "ALVARO", "--role", "promoter", "--department", "*")).ExitCode);
        Assert.Equal(1, (await Refused("--department 'Marte'", "add", "Eva", "--role", "promoter", "--department", "Marte")).ExitCode);
        Assert.Equal(1, (await Refused("--who 'nobody'", "add", "Eva", "--role", "promoter", "--department", "*", "--who", "nobody")).ExitCode);
        Assert.Equal(1, (await Refused("a name should have", "add", "...", "--role", "promoter", "--department", "*")).ExitCode);
        Assert.Equal(2, (await Refused("king", "add", "Eva", "--role", "king", "--department", "*")).ExitCode);
        Assert.Equal(2, (await Refused("--department", "add", "Eva", "--role", "promoter")).ExitCode);

        Assert.Equal("Álvaro may now: coordinator@13 promoter@14 promoter@15\n", (await service.Verb("", "user", "grant", "alvaro", "--role", "coordinator", "--department", "Huehuetenango")).Output);
        Assert.Equal("Álvaro may now: coordinator@13 promoter@15\n", (await service.Verb("", "user", "revoke", "alvaro", "--role", "promoter", "--department", "14")).Output);
        Assert.Equal(1, (await Refused("'admin' is the last administrator", "revoke", "admin", "--role", "administrator", "--department", "*")).ExitCode);
        Assert.Equal(1, (await Refused("'admin' is the last administrator", "close", "admin")).ExitCode);

        Assert.Equal("alvaro is closed; every session has ended\n", (await service.Verb("", "user", "close", "alvaro")).Output);
        await Refused("there is no account 'alvaro'", "close", "alvaro");
        Assert.Matches($"^alvaro signs in once with {Password}", (await service.Verb("", "user", "reset", "alvaro")).Output);

        async Task<VerbResult> Refused(string why, params string[] words)
        {
            var verb = await service.Verb("", ["user", .. words]);
            Assert.Contains(why, verb.Error, StringComparison.Ordinal);
            return verb;
        }
    }
}
