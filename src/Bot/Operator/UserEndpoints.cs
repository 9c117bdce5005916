using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Operator;

/// <summary>Accounts of the console. A one-time password goes to whoever asked, and nowhere else.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this RouteGroupBuilder operators)
    {
        operators.MapPost("/users", List);
        operators.MapPost("/users/add", Add);
        operators.MapPost("/users/close", Close);
        operators.MapPost("/users/reset", Reset);
        operators.MapPost("/users/phone", Phone);
        operators.MapPost("/users/leave", Leave);
        operators.MapPost("/users/grant", GrantMore);
        operators.MapPost("/users/revoke", Revoke);
    }

    /// <param name="Departments">Names, codes or *.</param>
    /// <param name="Who">A key of content/roster.csv.</param>
    internal sealed record AddRequest(string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Departments, string? Who, string? Phone = null);

    internal sealed record GrantRequest(string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Departments);

    // In the body: a name does not belong into an address.
    internal sealed record NameRequest(string Name);

    internal sealed record PhoneRequest(string Name, string? Phone);

    internal sealed record LeaveRequest(string Who, DateOnly From, DateOnly To);

    private static async Task<IResult> Add(AddRequest request, AccountDesk desk, PhoneDesk phones, ProgrammeTime clock, Conversations.Knowledge.Content content, CancellationToken ct)
    {
        var departments = request.Departments.Select(department => (Said: department, Code: CodeOf(department, content.Places))).ToList();
        if (Wrong(request, departments, content.Roster) is { } wrong) return TypedResults.BadRequest(wrong);
        var grants = request.Roles.SelectMany(role => departments.Select(department => new Grant(role, department.Code!))).ToList();
        if (await desk.Open(request.Name.Trim(), request.Who, grants, by: null, ct) is not { } password)
            return TypedResults.BadRequest($"there is an account '{request.Name}' already, open or closed; `user list` shows it");
        var kept = request.Phone is null ? null : $"\n{Told(await phones.Keep(request.Name, request.Phone, by: null, ct))}";
        return TypedResults.Text(Told(request.Name.Trim(), password, clock) + kept);
    }

    private static string? Wrong(AddRequest request, List<(string Said, string? Code)> departments, Roster roster) => request switch
    {
        { Name: var name } when !AccountDesk.IsName(name) => $"a name should have letters or digits, {AccountDesk.LongestName} characters at most",
        { Who: { } who } when !roster.Knows(who) => $"--who '{who}' is no key of content/roster.csv",
        _ => WrongDepartment(departments),
    };

    private static string? WrongDepartment(List<(string Said, string? Code)> departments) => departments.Find(department => department.Code is null) is ({ } said, null)
        ? $"--department '{said}' should be the name of a department, its code (14), or * for all"
        : null;

    private static string? CodeOf(string said, Places places) => said == Grant.Everywhere
        ? said
        : places.DepartmentOf(said.Length == 2 ? said : null) is not null ? said : places.DepartmentNamed(Plain.Of(said))?.Code;

    private static async Task<IResult> Phone(PhoneRequest request, PhoneDesk phones, CancellationToken ct)
    {
        var result = await phones.Keep(request.Name, request.Phone, by: null, ct);
        return result is PhoneResult.Done ? TypedResults.Text(Told(result)) : TypedResults.BadRequest(Told(result));
    }

    private static string Told(PhoneResult result) => result switch
    {
        PhoneResult.Done => "the phone is kept",
        PhoneResult.NotANumber => "the phone should be a number such as +50255550001; it is not kept",
        PhoneResult.NoChannel => "no number of ours could write to it: set Twilio:WhatsAppSender or Twilio:SmsSender; the phone is not kept",
        PhoneResult.OfAnother => "another account has this phone; it is not kept",
        PhoneResult.OfSomebody => "a returnee or an employer writes from this phone, or somebody of the programme has written from it as one of them; it is not kept",
        _ => "there is no such account, or it is closed; `user list` shows all",
    };

    private static async Task<IResult> Leave(LeaveRequest request, Leaves leaves, Cases.Rosters rosters, ProgrammeTime clock, Conversations.Knowledge.Content content, CancellationToken ct)
    {
        if (!content.Roster.Knows(request.Who)) return TypedResults.BadRequest($"'{request.Who}' is no key of content/roster.csv");
        if (request.To < request.From) return TypedResults.BadRequest("--to should not be before --from");
        var (from, to) = (Text(request.From), Text(request.To));
        await leaves.Plan(null, request.Who, from, to, clock.RealMilliseconds, ct);
        await rosters.Read(ct);
        return TypedResults.Text($"{request.Who} is away from {from} to {to}");
    }

    private static string Text(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IResult> Reset(NameRequest request, AccountDesk desk, ProgrammeTime clock, CancellationToken ct) => await desk.Reset(request.Name, by: null, ct) is { } password
        ? TypedResults.Text(Told(request.Name, password, clock))
        : NotFound(request.Name);

    private static async Task<IResult> Close(NameRequest request, AccountDesk desk, CancellationToken ct) => Told(
        await desk.Close(request.Name, by: null, ct), request.Name, $"{request.Name} is closed; every session has ended");

    private static Task<IResult> GrantMore(GrantRequest request, AccountDesk desk, Accounts accounts, Conversations.Knowledge.Content content, CancellationToken ct) =>
        Change(request, desk, accounts, content.Places, (had, these) => had with { Grants = [.. had.Grants.Union(these)] }, ct);

    private static Task<IResult> Revoke(GrantRequest request, AccountDesk desk, Accounts accounts, Conversations.Knowledge.Content content, CancellationToken ct) =>
        Change(request, desk, accounts, content.Places, (had, these) => had with { Grants = [.. had.Grants.Except(these)] }, ct);

    private static async Task<IResult> Change(GrantRequest request, AccountDesk desk, Accounts accounts, Places places, Func<Duties, IEnumerable<Grant>, Duties> change, CancellationToken ct)
    {
        var departments = request.Departments.Select(department => (Said: department, Code: CodeOf(department, places))).ToList();
        if (WrongDepartment(departments) is { } wrong) return TypedResults.BadRequest(wrong);
        var these = request.Roles.SelectMany(role => departments.Select(department => new Grant(role, department.Code!)));
        var changed = await desk.Change(request.Name, had => change(had, these), by: null, ct);
        var (account, may) = (await accounts.All(ct)).FirstOrDefault(one => PlainNames.Of(one.Account.Name) == PlainNames.Of(request.Name));
        return Told(changed, request.Name, $"{account?.Name} may now: {Say(may ?? [])}");
    }

    private static IResult Told(AccountChange change, string name, string done) => change switch
    {
        AccountChange.Done => TypedResults.Text(done),
        AccountChange.LastAdministrator => TypedResults.BadRequest($"'{name}' is the last administrator; make another one first"),
        _ => NotFound(name),
    };

    private static async Task<IResult> List(Accounts accounts, CancellationToken ct)
    {
        var lines = (await accounts.All(ct)).Select(one =>
            $"{one.Account.Name}  {one.Account.Status}  {Say(one.Grants)}  {one.Account.Who ?? "-"}  {State(one.Account)}");
        return TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("there is no account")));
    }

    private static string State(Account account) => (account.OneTime, account.TotpOn) switch
    {
        (1, _) => "one-time password",
        (_, 1) => "second factor",
        _ => "password only",
    };

    private static string Say(IEnumerable<Grant> grants) => string.Join(' ', grants.Select(grant => $"{grant.Role}@{grant.Department}").DefaultIfEmpty("-"));

    private static string Told(string name, OneTime one, ProgrammeTime clock) =>
        FormattableString.Invariant($"{name} signs in once with {one.Password} and then chooses a password, before {clock.Local(one.Until):yyyy-MM-dd HH:mm}");

    private static Microsoft.AspNetCore.Http.HttpResults.BadRequest<string> NotFound(string name) =>
        TypedResults.BadRequest($"there is no account '{name}', or it is closed; `user list` shows all");
}
