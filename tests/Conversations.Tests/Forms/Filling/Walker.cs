using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Tests.Forms.Filling;

/// <summary>Answers a form with whatever the draws say.</summary>
internal sealed class Walker(IEnumerable<int> draws)
{
    private readonly Queue<int> draws = new(draws);

    public static Filled Begin(Form form) => Filled.Of(form, new Dictionary<string, string>(StringComparer.Ordinal), new Moment(World.Monday, "es", Phone: null));

    public int Draw(int below) => draws.TryDequeue(out var draw) ? draw % below : 0;

    /// <summary>An answer of the right kind, or none.</summary>
    public string Value(Stop stop) => stop switch
    {
        Stop.Another another => new Instances(another.Count + (Draw(3) == 0 ? 1 : 0), IsOpen: false) is var closed && closed.Count > another.Count ? $"{closed}+" : $"{closed}",
        Stop.Ask { Question.Type: QuestionType.Integer } => Draw(4) == 0 ? "" : Draw(10).ToString(CultureInfo.InvariantCulture),
        Stop.Ask { Question.Type: QuestionType.SelectOne } => new[] { "", "a", "b", "c" }[Draw(4)],
        Stop.Ask { Question.Type: QuestionType.SelectMultiple } => new[] { "", "a", "b c", "a b c" }[Draw(4)],
        _ => new[] { "", "a", "b", "c", "7" }[Draw(5)],
    };

    /// <summary>Walks until nothing is open; throws when that takes longer than it may.</summary>
    public Filled ToTheEnd(Filled filled, int most)
    {
        for (var turn = 0; filled.Next is { } next; turn++)
        {
            if (turn > most) throw new InvalidOperationException($"Still open after {most} turns: {next.Path}.");
            filled = filled.With(next.Path, Value(next));
        }
        return filled;
    }

    /// <summary>Goes back and answers something else, here and there.</summary>
    public Filled Wavering(Filled filled, int times)
    {
        for (; times > 0; times--)
        {
            if (Draw(3) > 0 && filled.Next is { } next) filled = filled.With(next.Path, Value(next));
            else if (filled.Stops.Where(stop => stop is not Stop.Say).ToList() is { Count: > 0 } stops && stops[Draw(stops.Count)] is var earlier) filled = filled.With(earlier.Path, Value(earlier));
        }
        return filled;
    }
}
