using System.Text.Json;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Staff.People;

/// <summary>A place of the flow that is open, in its order.</summary>
/// <param name="IsDone">Of a question: it is answered.</param>
internal sealed record Place(string Name, bool IsHere, bool IsDone);

/// <summary>The state machine with the person's place in it.</summary>
internal sealed partial class FileModel
{
    /// <summary>The flow that is open, or else the one that waits to go on; null: neither.</summary>
    public string? Where => Head.ActiveFlow ?? Head.PausedFlow;

    /// <summary>Its states, as docs/conversations draws them.</summary>
    public IReadOnlyList<Place> States => Where is { } flow && flows.Knows(flow)
        ? [.. flows[flow].States.Select(state => new Place(words.Or($"states.{state}", state), state == Stored("$type"), IsDone: false))]
        : [];

    /// <summary>The same as a picture; null: nothing is open.</summary>
    public Drawing? Picture => StateMachine.Of(Where) is { } machine && State is { } state
        ? Drawing.Of(machine, [.. machine.Places.Select(PlaceName)], machine.Find(StateMachine.PlaceOf(state)))
        : null;

    /// <summary>The questions of the open form: what is answered, where the person is, what comes.</summary>
    public IReadOnlyList<Place> Questions => Kept.Submissions.FirstOrDefault(one => one.Key == Stored("submission")) is { } filled
        ? [.. Lines(filled).Where(line => line.IsCorrectable).Select(line => new Place(line.Title, line.Path == Stored("at"), line.Words.Length > 0))]
        : [];

    /// <summary>The first question that is still open after the one where the person is; null: none, or no form.</summary>
    public string? Next => Questions.SkipWhile(place => !place.IsHere).Skip(1).FirstOrDefault(place => !place.IsDone)?.Name;

    public string FlowOf(string slot) => FlowName(Slot.Read(slot).Flow);

    private JsonElement? State => (Head.ActiveFlow is null ? Head.PausedState : Head.ActiveState) is { Length: > 0 } state ? JsonElement.Parse(state) : null;

    // A text of it.
    private string? Stored(string name) =>
        State is { ValueKind: JsonValueKind.Object } state && state.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // "asking:age" is the question itself.
    private string PlaceName(string place)
    {
        if (place == StateMachine.Outside) return words["where.over"];
        var (state, question) = (words.Or($"states.{place.Split(':')[0]}", place), place.Split(':') is [_, var at] ? Title(at) : null);
        return question is null ? state : place.StartsWith("asking:", StringComparison.Ordinal) ? question : $"{state}: {question}";
    }

    private string? Title(string question) => Where is { } flow && content.Forms.All.Any(form => form.Name == flow) && content.Forms.Current(flow) is var form
        ? (form.At(question) as Item.Question)?.Title.In(words.Language, form.Language)?.Source
        : null;
}
