using System.Collections.Concurrent;

namespace ChatAssist.Bot.Health;

/// <summary>What has happened since the start, for /metrics.</summary>
internal sealed class Counters
{
    private readonly ConcurrentDictionary<(string Name, string Label), long> counts = new();

    public void Turn(string status) => Add("chatassist_turns_total", $"status=\"{status}\"");

    public void Send(string result) => Add("chatassist_sends_total", $"result=\"{result}\"");

    public void Refused(string why) => Add("chatassist_webhooks_refused_total", $"reason=\"{why}\"");

    public IEnumerable<string> Lines() => counts.OrderBy(c => c.Key).Select(c => $"{c.Key.Name}{{{c.Key.Label}}} {c.Value}");

    private void Add(string name, string label) => counts.AddOrUpdate((name, label), 1, (_, count) => count + 1);
}
