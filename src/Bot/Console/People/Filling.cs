using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.People;

/// <summary>What the page shows of a form.</summary>
/// <param name="Lines">What is said, the question last.</param>
/// <param name="Question">With the options that answer; null: it is answered in words, or over.</param>
/// <param name="Form">Whose question it is.</param>
/// <param name="Place">Where it stands, for the next post; null: it is over.</param>
/// <param name="Problem">A key of the words.</param>
internal sealed record FilledPage(string? Called, string Language, string Form, IReadOnlyList<string> Lines, Text? Question, string? Place, string? Problem = null)
{
    public bool IsAgreed { get; init; } = true;
}

/// <summary>Fills a form together with a person: the flows of the chat, one step a post.</summary>
internal sealed class Filling(Fillings fillings, TurnTaker taker, FlowCatalog flows, ProgrammeTime clock, Signals signals, IDataProtectionProvider protection)
{
    private readonly Interview interview = new(flows);

    private readonly IDataProtector protector = protection.CreateProtector("ChatAssist.Console.Filling");

    // Whose it is, on which answers it was asked, and where it stands.
    private sealed record Place(long Account, long Person, string Form, string Key, long Version, Frame Frame, bool IsStart);

    /// <summary>The open question; null: the viewer sees nobody of that id, or it cannot be asked of them.</summary>
    /// <param name="about">As <see cref="Interview.Start"/> takes it.</param>
    public async Task<FilledPage?> Open(Viewer viewer, long person, string form, string? about, CancellationToken ct, string? problem = null)
    {
        if (await Turn(viewer, person, ct) is not { } turn) return null;
        var facts = await taker.FactsFor(turn, ct);
        if (interview.Start(form, about, facts) is not { } start) return null;
        if (turn.Consent != "given") return Over(turn, form) with { IsAgreed = false };
        var step = interview.Begin(start, facts);
        return Page(turn, form, step, step.Frame is null ? null : new Place(viewer.Account, person, form, NewKey(), turn.SessionVersion, start, IsStart: true)) with { Problem = problem };
    }

    /// <summary>Takes an answer. Null: the viewer sees nobody of that id.</summary>
    /// <param name="input">Null: nothing was written or chosen.</param>
    public async Task<FilledPage?> Take(Viewer viewer, long person, string form, string? about, string? place, Func<Input?> input, CancellationToken ct)
    {
        if (Read(place) is not { } stood || stood.Account != viewer.Account || stood.Person != person || stood.Form != form || await Turn(viewer, person, ct) is not { Consent: "given" } turn)
            return await Open(viewer, person, form, about, ct, "interview.again");
        // The chat went on, or this page was sent twice.
        if (stood.Version != turn.SessionVersion) return await Again(viewer, turn, about, stood, "interview.meanwhile", ct);
        if (input() is not { } said) return await Again(viewer, turn, about, stood, "interview.empty", ct);
        var facts = await taker.FactsFor(turn, ct);
        var step = stood.IsStart ? interview.First(stood.Frame, said, facts) : interview.Take(stood.Frame, said, facts);
        switch (await fillings.Keep(viewer, Filled(stood.Key, turn, step), clock.RealMilliseconds, ct))
        {
            case Acted.NotSeen: return null;
            case Acted.Changed: return await Again(viewer, turn, about, stood, "interview.meanwhile", ct);
        }
        signals.Timers.Set();
        var next = stood with { Key = NewKey(), Version = turn.SessionVersion + 1, IsStart = !step.IsBegun };
        return Page(turn, form, step, step.Frame is { } frame ? next with { Frame = step.IsBegun ? frame : stood.Frame } : null);
    }

    /// <summary>The case that this answer asks for; null: the viewer sees nobody of that id.</summary>
    public async Task<Change.Escalate?> Case(Viewer viewer, long person, string form, string reason, CancellationToken ct) =>
        await Turn(viewer, person, ct) is { } turn && flows.Knows(form)
            ? TurnRows.ChangeOf(Interview.Case(reason, await taker.FactsFor(turn, ct)), turn) as Change.Escalate
            : null;

    // What is open now: where nothing was answered, from the start; else where it stood, as a chat goes on.
    private async Task<FilledPage?> Again(Viewer viewer, ReadyTurn turn, string? about, Place stood, string problem, CancellationToken ct)
    {
        if (stood.IsStart) return await Open(viewer, stood.Person, stood.Form, about, ct, problem) ?? Over(turn, stood.Form) with { Problem = problem };
        if (await Turn(viewer, stood.Person, ct) is not { } now) return null;
        var step = interview.Take(stood.Frame, new Input.Resume(), await taker.FactsFor(now, ct));
        var next = stood with { Key = NewKey(), Version = now.SessionVersion };
        return Page(now, stood.Form, step, step.Frame is { } frame ? next with { Frame = frame } : null) with { Problem = problem };
    }

    // On their own phone or not: the person is here, and hears all of it.
    private async Task<ReadyTurn?> Turn(Viewer viewer, long person, CancellationToken ct) =>
        await fillings.Of(viewer, person, clock.NowMilliseconds, clock.RealMilliseconds, ct) is { } turn ? turn with { PhoneUse = Person.PrivatePhone } : null;

    // The chat that has the same form open, or waiting, goes on where it is now; another one stays where it is.
    private static FilledStep Filled(string key, ReadyTurn turn, InterviewStep step)
    {
        var next = step.Frame is { } frame ? new StoredFrame(frame.Flow, frame.Version, frame.State) : null;
        StoredFrame? After(StoredFrame? there) => turn.IsSpeakers && IsSame(there, step.Asked) ? next : there;
        return new FilledStep(key, step.Asked.Flow, turn, After(turn.Active), After(turn.Paused), [.. step.Effects.Select(effect => TurnRows.ChangeOf(effect, turn))]);
    }

    // Of one form there may be several, each about something else.
    private static bool IsSame(StoredFrame? there, Frame asked) => there is not null && there.Flow == asked.Flow && SubmissionOf(there.State) == SubmissionOf(asked.State);

    private static string? SubmissionOf(string state) => (string?)JsonNode.Parse(state)?["submission"];

    private static FilledPage Over(ReadyTurn turn, string form) => new(turn.Called, turn.Language, form, [], null, null);

    private FilledPage Page(ReadyTurn turn, string form, InterviewStep step, Place? place) =>
        new(turn.Called, turn.Language, step.Frame?.Flow ?? form, step.Lines, step.Question, place is null ? null : protector.Protect(JsonSerializer.Serialize(place)));

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

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
