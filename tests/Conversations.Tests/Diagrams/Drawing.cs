using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations.Tests.Diagrams;

/// <summary>A state machine as a page with a Mermaid diagram and the table behind it.</summary>
internal static class Drawing
{
    public static string Page(Flow flow)
    {
        var arrows = Machine.Of(flow).ToList();
        return string.Join('\n',
        [
            $"# {flow.Key}",
            "",
            "Drawn from behaviour by `Conversations.Tests`; `UPDATE_GOLDEN=1` rewrites it. The words are those of [the flow](../../src/Conversations/Flows) and of",
            // A flow may say only what others say too.
            $"[its texts](../../content/{Texts(flow)}).{Kept(flow)}",
            "",
            "```mermaid",
            "stateDiagram-v2",
            $"    [*] --> {Machine.Name(flow.Begin())}",
            .. Lines(arrows),
            "```",
            "",
            "| in | when | then | says and does |",
            "|---|---|---|---|",
            .. arrows.Select(arrow => $"| {arrow.From} | {arrow.Input} | {Shown(arrow.To)} | {arrow.Result} |"),
            "",
        ]);
    }

    /// <summary>What the picture in the console is made of: the moves of each flow.</summary>
    public static string Console(IEnumerable<Flow> flows) => "{\n" + string.Join(",\n", flows.OrderBy(flow => flow.Key, StringComparer.Ordinal).Select(flow =>
        $"  \"{flow.Key}\": [\n{string.Join(",\n", Machine.Moves(flow).Select(move => $"    \"{move}\""))}\n  ]")) + "\n}\n";

    public static string Index(IEnumerable<Flow> flows) => string.Join('\n',
    [
        "# Conversations",
        "",
        "One page a flow, drawn from behaviour: every stored state × every kind of input. What answers before any of them (danger, stop, a promoter) is the order of rules in",
        "[the dispatcher](../../src/Conversations/Dispatcher.cs). Whole chats are in [the transcripts](../../tests/Conversations.Tests/Transcripts).",
        "",
        "| flow | texts | goes on later |",
        "|---|---|---|",
        .. flows.OrderBy(flow => flow.Key, StringComparer.Ordinal).Select(flow => $"| [{flow.Key}]({flow.Key}.md) | {flow.Says.Count} | {(flow.IsResumable ? "yes" : "no")} |"),
        "",
    ]);

    // One line for each pair of states: all that leads from one to the other.
    private static IEnumerable<string> Lines(IEnumerable<Arrow> arrows) => arrows
        .GroupBy(arrow => (arrow.From, arrow.To))
        .Select(pair => $"    {pair.Key.From} --> {pair.Key.To} : {string.Join("<br/>", pair.Select(arrow => arrow.Input).Distinct(StringComparer.Ordinal))}");

    private static string Texts(Flow flow) => flow is FormFlow ? $"forms/{flow.Key}" : flow.Says.Count == 0 ? "es" : $"es/{flow.Key}.yaml";

    private static string Kept(Flow flow) => (flow.IsResumable, flow.GoesOnWhileWaiting) switch
    {
        (true, _) => " When something interrupts it, it is kept and goes on later.",
        (_, true) => " It goes on while the case waits for a person.",
        _ => " When something interrupts it, it is dropped.",
    };

    private static string Shown(string state) => state == "[*]" ? "over" : state;
}
