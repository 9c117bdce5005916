using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Operator;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Commands;

/// <summary><c>user add|grant|revoke|close|reset|phone|leave|list</c>: the accounts of the console.</summary>
internal static class UserVerb
{
    public static Command Command()
    {
        var list = new Command("list", "Name, state, roles and departments, key in the roster.");
        list.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/users", ct)));
        return new Command("user", "Who may use the console.")
        {
            Add(),
            Granting("grant", "More that it may, from now on."),
            Granting("revoke", "What it may no longer, from now on."),
            Named("close", "Nobody signs in with it any more, and every session ends at once."),
            Named("reset", "A new one-time password, no second factor, every session ended; an account that was closed is open again."),
            Phone(),
            Leave(),
            list,
        };
    }

    private static Command Phone()
    {
        var name = new Argument<string>("name");
        var phone = new Argument<string?>("phone") { Description = "+50255550001; nothing: it is told nothing any more.", DefaultValueFactory = _ => null };
        var command = new Command("phone", "Where it is told, over WhatsApp or SMS, that a case waits.") { name, phone };
        command.SetAction((parsed, ct) => Verb.Try(() => Ask("/operator/users/phone", new UserEndpoints.PhoneRequest(parsed.GetRequiredValue(name), parsed.GetValue(phone)), ct)));
        return command;
    }

    private static Command Leave()
    {
        var who = new Argument<string>("key") { Description = "The key in content/roster.csv." };
        var from = new Option<DateOnly>("--from") { Description = "The first day away (2026-12-01).", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "The last day away.", Required = true };
        var command = new Command("leave", "Somebody is away: what comes goes to the backup, and what they hold waits for somebody else.") { who, from, to };
        command.SetAction((parsed, ct) => Verb.Try(() => Ask(
            "/operator/users/leave", new UserEndpoints.LeaveRequest(parsed.GetRequiredValue(who), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)), ct)));
        return command;
    }

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "Unique; capitals and accents do not count." };
        var (roles, departments) = Grants();
        var who = new Option<string?>("--who") { Description = "The key in content/roster.csv." };
        var phone = new Option<string?>("--phone") { Description = "Where it is told that a case waits: +50255550001." };
        var command = new Command("add", "Open an account; prints a one-time password.") { name, roles, departments, who, phone };
        command.SetAction((parsed, ct) => Verb.Try(() => Ask(
            "/operator/users/add",
            new UserEndpoints.AddRequest(parsed.GetRequiredValue(name), parsed.GetRequiredValue(roles), parsed.GetRequiredValue(departments), parsed.GetValue(who), parsed.GetValue(phone)), ct)));
        return command;
    }

    private static Command Granting(string verb, string about)
    {
        var name = new Argument<string>("name");
        var (roles, departments) = Grants();
        var command = new Command(verb, about) { name, roles, departments };
        command.SetAction((parsed, ct) => Verb.Try(() => Ask(
            $"/operator/users/{verb}", new UserEndpoints.GrantRequest(parsed.GetRequiredValue(name), parsed.GetRequiredValue(roles), parsed.GetRequiredValue(departments)), ct)));
        return command;
    }

    private static (Option<string[]> Roles, Option<string[]> Departments) Grants()
    {
        var roles = new Option<string[]>("--role") { Description = $"One or several of {string.Join(", ", Roles.All)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        roles.AcceptOnlyFromAmong([.. Roles.All]);
        return (roles, new Option<string[]>("--department") { Description = "Names or codes, several allowed; * for all.", Required = true, AllowMultipleArgumentsPerToken = true });
    }

    private static Command Named(string verb, string about)
    {
        var name = new Argument<string>("name");
        var command = new Command(verb, about) { name };
        command.SetAction((parsed, ct) => Verb.Try(() => Ask($"/operator/users/{verb}", new UserEndpoints.NameRequest(parsed.GetRequiredValue(name)), ct)));
        return command;
    }

    private static async Task<int> Ask<T>(string path, T request, CancellationToken ct)
    {
        using var content = JsonContent.Create(request);
        return await OperatorRequest.Post(path, content, ct);
    }
}
