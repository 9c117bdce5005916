using System.Globalization;
using ChatAssist.Conversations.Forms;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Filling;

/// <summary>Random forms: questions of every kind, groups, repeats, calculations, limits, and branches and choices that hang on what was asked before.</summary>
internal static class AnyForm
{
    private static readonly string[] Columns = ["type", "name", "label", "relevant", "calculation", "repeat_count", "required", "constraint", "default", "choice_filter"];

    public static Arbitrary<Form> Form => Rows.Generator.Select(rows => Load([.. rows])).ToArbitrary();

    public static Form Load(IReadOnlyList<string[]> rows)
    {
        var loaded = FormLoader.Load(new Workbook("any",
        [
            new Sheet("survey", Columns, Numbered(rows)),
            new Sheet("choices", ["list_name", "name", "label"], Numbered([["abc", "a", "A"], ["abc", "b", "B"], ["abc", "c", "C"]])),
            new Sheet("settings", ["form_id", "version"], Numbered([["any", "1"]])),
        ], []));
        return loaded.Form ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    private static List<SheetRow> Numbered(IEnumerable<string[]> rows) => [.. rows.Select((cells, i) => new SheetRow(i + 2, [.. cells]))];

    /// <summary>The rows of a survey, as they are drawn: what a later one may hang on is what came before it.</summary>
    private sealed class Rows
    {
        private readonly List<string[]> rows = [];
        private readonly List<string> asked = [];
        private readonly Queue<int> draws;

        private Rows(IEnumerable<int> draws) => this.draws = new(draws);

        public static Gen<List<string[]>> Generator => Gen.Choose(0, 1000).ArrayOf(80).Select(draws => new Rows(draws).Drawn());

        private int Draw(int below) => draws.TryDequeue(out var draw) ? draw % below : 0;

        private List<string[]> Drawn()
        {
            Items(Draw(8) + 2, depth: 0);
            return rows;
        }

        private void Items(int count, int depth)
        {
            for (var i = 0; i < count; i++)
                if (depth < 3 && Draw(5) == 0) Nest(Draw(2) == 0 ? "group" : "repeat", depth);
                else Question();
        }

        private void Nest(string kind, int depth)
        {
            rows.Add([$"begin {kind}", Name(), kind, Relevant(), "", kind == "repeat" && Draw(2) == 0 ? $"{Draw(4)}" : "", "", "", "", ""]);
            Items(Draw(3) + 1, depth + 1);
            rows.Add([$"end {kind}", "", "", "", "", "", "", "", "", ""]);
        }

        private void Question()
        {
            var (name, relevant) = (Name(), Relevant());
            var type = new[] { "text", "integer", "select_one abc", "select_multiple abc", "calculate", "note" }[Draw(6)];
            rows.Add([type, name, type == "calculate" ? "" : name, relevant, type == "calculate" ? Sum() : "", "", Draw(4) == 0 ? "yes" : "", .. Limits(type)]);
            if (type != "note") asked.Add(name);
        }

        private string[] Limits(string type) => type switch
        {
            "text" or "integer" => [Draw(5) == 0 ? ". != '3'" : "", Draw(5) == 0 ? "7" : "", ""],
            "select_one abc" or "select_multiple abc" => ["", "", asked.Count > 0 && Draw(3) == 0 ? $"name != ${{{Earlier()}}}" : ""],
            _ => ["", "", ""],
        };

        private string Name() => $"q{rows.Count.ToString(CultureInfo.InvariantCulture)}";

        private string Relevant() => asked.Count == 0 || Draw(3) == 0 ? "" : Draw(4) switch
        {
            0 => $"${{{Earlier()}}} != ''",
            1 => $"${{{Earlier()}}} > 3",
            2 => $"selected(${{{Earlier()}}}, 'a') or ${{{Earlier()}}} = 'b'",
            _ => $"not(${{{Earlier()}}} = 'c')",
        };

        private string Sum() => asked.Count == 0 ? "1" : $"concat(${{{Earlier()}}}, '-', count(${{{Earlier()}}}))";

        private string Earlier() => asked[Draw(asked.Count)];
    }
}
