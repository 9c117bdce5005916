using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.People;

/// <summary>What the page shows of a form.</summary>
/// <param name="Lines">What is said, the question last.</param>
/// <param name="Question">With the options that answer; null: it is answered in words, or over.</param>
/// <param name="Place">Where it stands, for the next post; null: it is over.</param>
/// <param name="Problem">A key of the words.</param>
internal sealed record FilledPage(string? Called, string Language, IReadOnlyList<string> Lines, Text? Question, string? Place, string? Problem = null)
{
    public bool IsAgreed { get; init; } = true;
}

/// <summary>Fills a form together with a person: the same flow as in the chat, one step a post.</summary>
internal sealed class Filling(Fillings fillings, TurnTaker taker, FlowCatalog flows, ProgrammeTime clock, Signals signals, IDataProtectionProvider protection)
{
    /// <summary>Those that somebody begins.</summary>
    public static readonly IReadOnlyList<string> Forms = [ProfileFlow.Form, PlacementFlow.Form, "satisfaction"];

    private readonly IDataProtector protector = protection.CreateProtector("ChatAssist.Console.Filling");

    // Whose it is, on which answers it was asked, and where it stands.
    private sealed record Place(long Account, long Person, string Key, long Version, string Flow, int FlowVersion, string State);

    /// <summary>The open question; null: the viewer sees nobody of that id, or there is no such form.</summary>
    public async Task<FilledPage?> Open(Viewer viewer, long person, string form, CancellationToken ct, string? problem = null)
    {
        if (!Forms.Contains(form, StringComparer.Ordinal) || await Turn(viewer, person, ct) is not { } turn) return null;
        if (turn.Consent != "given") return new FilledPage(turn.Called, turn.Language, [], null, null) { IsAgreed = false };
        var step = Interview.Begin(flows[form], await taker.FactsFor(turn, flows[form].Begin(), ct));
        return Page(viewer, turn, step, turn.SessionVersion) with { Problem = problem };
    }

    /// <summary>Takes an answer. Null as when it is opened.</summary>
    /// <param name="input">Null: nothing was written or chosen.</param>
    public async Task<FilledPage?> Take(Viewer viewer, long person, string form, string? place, Func<Input?> input, CancellationToken ct)
    {
        if (Read(place) is not { } stood || stood.Account != viewer.Account || stood.Person != person || stood.Flow != form || await Turn(viewer, person, ct) is not { Consent: "given" } turn)
            return await Open(viewer, person, form, ct, "interview.again");
        if (input() is not { } said) return await Open(viewer, person, form, ct, "interview.empty");
        // The chat went on, or this page was sent twice.
        if (stood.Version != turn.SessionVersion) return await Open(viewer, person, form, ct, "interview.meanwhile");
        var frame = new Frame(stood.Flow, stood.FlowVersion, stood.State);
        var step = Interview.Take(flows[form], frame, said, await taker.FactsFor(turn, frame, ct));
        var kept = await fillings.Keep(viewer, Filled(stood.Key, form, turn, step), clock.RealMilliseconds, ct);
        if (kept == Acted.NotSeen) return null;
        if (kept == Acted.Changed) return await Open(viewer, person, form, ct, "interview.meanwhile");
        signals.Timers.Set();
        return Page(viewer, turn, step, turn.SessionVersion + 1);
    }

    /// <summary>The case that this answer asks for; null: the viewer sees nobody of that id.</summary>
    public async Task<Change.Escalate?> Case(Viewer viewer, long person, string form, string reason, CancellationToken ct) =>
        await Turn(viewer, person, ct) is { } turn && flows.Knows(form)
            ? TurnRows.ChangeOf(Interview.Case(reason, await taker.FactsFor(turn, flows[form].Begin(), ct)), turn) as Change.Escalate
            : null;

    // On their own phone or not: the person is here, and hears all of it.
    private async Task<ReadyTurn?> Turn(Viewer viewer, long person, CancellationToken ct) =>
        await fillings.Of(viewer, person, clock.NowMilliseconds, clock.RealMilliseconds, ct) is { } turn ? turn with { PhoneUse = Person.PrivatePhone } : null;

    private static FilledStep Filled(string key, string form, ReadyTurn turn, InterviewStep step) => new(
        key, form, turn, step.Frame is { } frame ? new StoredFrame(frame.Flow, frame.Version, frame.State) : null, [.. step.Effects.Select(effect => TurnRows.ChangeOf(effect, turn))]);

    private FilledPage Page(Viewer viewer, ReadyTurn turn, InterviewStep step, long version) => new(turn.Called, turn.Language, step.Lines, step.Question, step.Frame is { } frame
        ? protector.Protect(JsonSerializer.Serialize(new Place(viewer.Account, turn.PersonId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), version, frame.Flow, frame.Version, frame.State)))
        : null);

    private Place? Read(string? place)
    {
        try
        {
            return place is null ? null : JsonSerializer.Deserialize<Place>(protector.Unprotect(place));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
