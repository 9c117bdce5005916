using System.Net;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>
/// Roles × departments × every way into the console × kinds of case: whoever may comes in, and whoever may not reads no word and changes no row.
/// What is expected is in <see cref="Kind.All"/> and <see cref="Door.All"/>.
/// </summary>
public sealed class MatrixTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    public static TheoryData<string, string> Everybody
    {
        get
        {
            var all = new TheoryData<string, string> { { Seat.Stranger, "" }, { "", "" } };
            foreach (var role in Roles.All)
                foreach (var department in new[] { "14", "13", Grant.Everywhere }) all.Add(role, department);
            return all;
        }
    }

    [Fact]
    public async Task Every_way_into_the_console_is_in_the_matrix_and_what_is_there_no_more_is_not()
    {
        var (there, listed) = (await Ways.Of(host.App), Door.All.Select(door => door.Way).ToList());
        Assert.Equal([], there.Except(listed, StringComparer.Ordinal));
        Assert.Equal([], listed.Except(there, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Of_a_case_that_is_not_theirs_nobody_reads_a_word_or_changes_a_row(string role, string department)
    {
        var seat = await Seat.Take(host, role, department);
        foreach (var one in seat.Cases)
        {
            var (rows, entry) = (await Rows.All(seat.Db), await seat.LastEntry());
            var shut = Door.All.Where(door => door.About.Length > 0 && !one.Kind.Lets(door, role, department)).ToList();
            foreach (var door in shut) IsRefused(seat, role, door, one, await seat.Try(door, one));
            Assert.Equal(rows, await Rows.All(seat.Db));
            var seen = one.Kind.IsSeenBy(role, department);
            // Whoever sees one of two files looked at that one.
            Assert.Equal(
                shut.Where(door => !seat.IsStranger && !(seen && door.IsFor(role))).Select(door => $"Denied {door.Route} {one.Ids[door.About]}").Distinct(StringComparer.Ordinal),
                (await seat.Acts(entry)).Where(act => !seen || !act.StartsWith("SawFile", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_door_to_a_case_of_theirs_is_open(string role, string department)
    {
        var seat = await Seat.Take(host, role, department);
        foreach (var one in seat.Cases)
            foreach (var door in Door.All.Where(door => door.About.Length > 0 && one.Kind.Lets(door, role, department))) await IsLetIn(seat, door, one);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Lists_and_searches_show_the_cases_of_their_viewer_and_no_others(string role, string department)
    {
        var seat = await Seat.Take(host, role, department);
        var (today, people) = (await seat.Get("/"), await seat.Get("/people"));
        foreach (var one in seat.Cases)
        {
            var (sees, finds) = (one.Kind.IsSeenBy(role, department), one.Kind.IsSeenBy(role, department) && !one.Kind.IsEmployer);
            Assert.Equal((one.Kind.Name, "/", sees), (one.Kind.Name, "/", one.IsIn(today)));
            Assert.Equal((one.Kind.Name, "/people", finds), (one.Kind.Name, "/people", one.IsIn(people)));
            foreach (var query in new[] { $"Zoila {one.Word}", one.Phone })
                Assert.Equal((one.Kind.Name, query, finds), (one.Kind.Name, query, (await seat.Search("/people", query)).Body.Contains($"/people/{one.Ids["person"]}\"", StringComparison.Ordinal)));
            Assert.Equal((one.Kind.Name, "/chats", sees), (one.Kind.Name, "/chats", (await seat.Search("/chats", $"cuento {one.Word}")).Body.Contains($"/chats/{one.Ids["chat"]}?", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task What_is_about_no_case_is_open_to_its_roles_and_changes_nothing_for_others(string role, string department)
    {
        var seat = await Seat.Take(host, role, department);
        foreach (var door in Door.All.Where(door => door.About.Length == 0))
        {
            var rows = await Rows.All(seat.Db);
            var answer = await seat.Try(door);
            Assert.Equal((door.Way, 0), (door.Way, answer.FormsWithoutToken));
            if (IsOpen(door, seat, role)) Assert.True(door.IsOfNothing || !Refusals.Contains(answer.Status), $"{door.Way}: {answer.Status}");
            else
            {
                Assert.Equal((door.Way, seat.IsStranger ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden), (door.Way, answer.Status));
                Assert.Equal(rows, await Rows.All(seat.Db));
            }

            if (door.IsSignOut) await seat.Enter();
        }
    }

    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.SeeOther];

    private static bool IsOpen(Door door, Seat seat, string role) => door.Who == Door.Everybody || !seat.IsStranger && door.IsFor(role);

    private static void IsRefused(Seat seat, string role, Door door, SeededCase one, Answer answer)
    {
        var told = (one.Kind.Name, door.Way, answer.Status, one.IsIn(answer) ? "a word of it" : "");
        var refusal = seat.IsStranger ? door.IsStream ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther : door.IsFor(role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
        Assert.Equal((one.Kind.Name, door.Way, refusal, ""), told);
    }

    private static async Task IsLetIn(Seat seat, Door door, SeededCase one)
    {
        if (door.IsStream)
        {
            using var stream = await seat.Listen(one);
            Assert.Equal(("beat", "changed"), (await stream.Next(), await stream.Next()));
            return;
        }

        var answer = await seat.Try(door, one);
        // Some may not be made one: then there is nothing to undo.
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect || door.Way.EndsWith("Undo", StringComparison.Ordinal), $"{one.Kind.Name} {door.Way}: {answer.Status}");
        Assert.Equal((door.Way, 0), (door.Way, answer.FormsWithoutToken));
        if (door.Way is "GET /chats/{id:long}" or "GET /chats/{id:long}?handler=Lines" or "GET /people/{id:long}") Assert.True(one.IsIn(answer), $"{one.Kind.Name} {door.Way}: nothing of it");
    }
}
