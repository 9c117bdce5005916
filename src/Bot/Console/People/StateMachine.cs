using System.Collections.Frozen;
using System.Text.Json;

namespace ChatAssist.Bot.Staff.People;

/// <summary>
/// The places of a flow and the ways between them, as they are found by behaviour: docs/conversations has the same, with what leads from one
/// to the other. A place is a state, with the question where one state asks several: <c>asking:age</c>.
/// </summary>
/// <param name="Places">From the start, in the order in which they are reached; what ends it is last.</param>
/// <param name="Moves">By place.</param>
internal sealed record StateMachine(IReadOnlyList<string> Places, IReadOnlyList<(int From, int To)> Moves)
{
    /// <summary>Before a flow and after it.</summary>
    public const string Outside = "*";

    private static readonly FrozenDictionary<string, StateMachine> All = Read();

    /// <summary>Null: there is no such flow, or nobody drew it.</summary>
    public static StateMachine? Of(string? flow) => flow is null ? null : All.GetValueOrDefault(flow);

    /// <summary>The place of a stored state: <c>$type</c>, and the question (<c>at</c>) without the number of a repeat.</summary>
    public static string PlaceOf(JsonElement state)
    {
        var at = Text(state, "question") ?? Text(state, "at") ?? "";
        return at.Length == 0 ? Text(state, "$type") ?? "" : $"{Text(state, "$type")}:{string.Concat(at.Split('[').Select((part, place) => place == 0 ? part : part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]))}";
    }

    /// <summary>Where somebody is who stands there: on a question that is asked in a rare way, where it is asked; null: no place of this flow.</summary>
    public int? Find(string place)
    {
        var (state, question) = (place.Split(':')[0], place.Contains(':', StringComparison.Ordinal) ? place[place.IndexOf(':', StringComparison.Ordinal)..] : null);
        var near = Places.FirstOrDefault(one => one == place) ?? Places.FirstOrDefault(one => question is not null && one.EndsWith(question, StringComparison.Ordinal))
            ?? Places.FirstOrDefault(one => one.Split(':')[0] == state);
        return near is null ? null : Places.Index().First(one => one.Item == near).Index;
    }

    private static string? Text(JsonElement state, string name) =>
        state.ValueKind is JsonValueKind.Object && state.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static FrozenDictionary<string, StateMachine> Read()
    {
        using var file = typeof(StateMachine).Assembly.GetManifestResourceStream("machines.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(file)!.ToFrozenDictionary(flow => flow.Key, flow => From(flow.Value), StringComparer.Ordinal);
    }

    // "asking:age > asking:municipality"
    private static StateMachine From(string[] lines)
    {
        var moves = lines.Select(line => line.Split(" > ")).Select(move => (From: move[0], To: move[1])).ToList();
        List<string> places = [];
        Reach(Outside);
        // Timers and buttons of older messages enter elsewhere.
        foreach (var place in moves.Select(move => move.From).Where(place => place != Outside && !places.Contains(place)).ToList()) Enter(place);
        places.Remove(Outside);
        places.Add(Outside);
        return new StateMachine(places, [.. moves.Where(move => move.From != Outside).Select(move => (places.IndexOf(move.From), places.IndexOf(move.To)))]);

        void Reach(string from)
        {
            foreach (var move in moves.Where(move => move.From == from && move.To != Outside)) Enter(move.To);
        }

        void Enter(string place)
        {
            if (places.Contains(place)) return;
            places.Add(place);
            Reach(place);
        }
    }
}
