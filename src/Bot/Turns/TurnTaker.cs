using ChatAssist.Bot.Cases;
using ChatAssist.Bot.Offers;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>Takes one turn: facts in, outcome out. Between the hops it loads what the next step asks for.</summary>
internal sealed class TurnTaker(FlowCatalog flows, Conversations.Knowledge.Content content, Submissions stored, CaseFiles files, Boards boards, Rosters rosters, ProgrammeTime time, ProgrammeSettings programme)
{
    private readonly Programme whose = programme.Programme with { NoticeVersion = content.Notices.Current.Version };

    private static readonly IReadOnlyDictionary<string, Submission> None = new Dictionary<string, Submission>(StringComparer.Ordinal);

    public async Task<Outcome> Take(ReadyTurn turn, CancellationToken ct)
    {
        var facts = Facts(turn);
        var known = await Load(turn, flows.Needs(facts.Chat), new Loaded(), ct);
        var hop = Hop.First(flows, TurnFacts.Input(turn), With(facts, known));
        while (!hop.IsLast)
        {
            var before = known;
            known = await Load(turn, hop.Needs, before, ct);
            hop = hop.Next(Since(before, known));
        }
        return hop.Outcome;
    }

    /// <summary>Takes the turn of several messages, as far as they are one answer.</summary>
    public async Task<Burst> Take(ReadyTurn turn, IReadOnlyList<Input.Message> messages, CancellationToken ct)
    {
        var facts = With(Facts(turn), await Load(turn, Enum.GetValues<Need>(), new Loaded(), ct));
        return Burst.Read(messages, message =>
        {
            var hop = Hop.First(flows, message, facts);
            while (!hop.IsLast) hop = hop.Next();
            return hop.Outcome;
        });
    }

    /// <summary>The facts with all that a step may need, where no message came in: a form that is filled together with the person.</summary>
    public async Task<Facts> FactsFor(ReadyTurn turn, CancellationToken ct) => With(Facts(turn), await Load(turn, Enum.GetValues<Need>(), new Loaded(), ct));

    /// <summary>The turn cannot be taken: a plain apology, and a person is called. What was open waits, as with any case.</summary>
    public Outcome Apology(ReadyTurn turn)
    {
        var facts = Facts(turn);
        var duty = facts.OnDuty(DutyRole.Promoter);
        var apology = new Said(facts.Texts["common.apology"], [("when", facts.Texts.When(duty, facts.Now))])
        {
            Attachments = facts.Spoken("common.apology") is { } spoken ? [spoken] : [],
        };
        return new Outcome(
            "dead letter", new Dispatcher(flows).AfterFailure(facts.Chat.Session), facts.Chat.OptedOut ? [] : Renderer.Render([apology], facts.Chat.Surface, smsSegments: facts.Chat.SmsSegments),
            turn.IsStaff == 1 ? [] : [new Effect.HandOver(Priority.Normal, "a message could not be answered", To: duty?.Who)]);
    }

    private Facts Facts(ReadyTurn turn) => new(
        time.Now, TurnFacts.Chat(turn, time.Local, whose, content.SmsCountries.Of(turn.Phone, whose.Country)), whose, content with { Roster = rosters.Now }, None)
    {
        Receipt = ErasureReceipt.Of(turn.InboxId),
    };

    private static Facts With(Facts facts, Loaded loaded) => facts with
    {
        Submissions = loaded.Submissions ?? facts.Submissions,
        File = loaded.File ?? facts.File,
        Board = loaded.Board ?? facts.Board,
        Courses = loaded.Courses ?? facts.Courses,
        Content = loaded.Services is { } services ? facts.Content with { Services = services } : facts.Content,
    };

    // What is there already is not read again: the turn goes on from what it decided.
    private async Task<Loaded> Load(ReadyTurn turn, IReadOnlyList<Need> needs, Loaded there, CancellationToken ct) => new(
        there.Submissions is null && needs.Contains(Need.Submissions) ? await Submissions(turn, ct) : there.Submissions,
        there.File is null && needs.Contains(Need.CaseFile) ? CaseFileFacts.Read(await files.Of(turn, ct), time.Local) : there.File,
        there.Board is null && needs.Contains(Need.Vacancies) ? await boards.Now(ct) : there.Board,
        there.Courses is null && needs.Contains(Need.Courses) ? await boards.Courses(ct) : there.Courses,
        there.Services is null && needs.Contains(Need.Services) ? await boards.Services(ct) : there.Services);

    private static Loaded Since(Loaded before, Loaded now) => new(
        before.Submissions is null ? now.Submissions : null, before.File is null ? now.File : null,
        before.Board is null ? now.Board : null, before.Courses is null ? now.Courses : null,
        before.Services is null ? now.Services : null);

    private async Task<IReadOnlyDictionary<string, Submission>> Submissions(ReadyTurn turn, CancellationToken ct) =>
        (await stored.Of(turn.PersonId, ct)).ToDictionary(submission => submission.Key, TurnFacts.Submission, StringComparer.Ordinal);
}
