using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Health;

/// <summary>Listens to our meter and to some of the runtime's instruments, and writes them as Prometheus text (format 0.0.4).</summary>
internal sealed class PrometheusText : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly HashSet<string> OfTheRuntime = new(StringComparer.Ordinal)
    {
        "dotnet.process.cpu.time", "dotnet.process.memory.working_set", "dotnet.gc.collections", "dotnet.gc.pause.time",
        "dotnet.gc.last_collection.memory.committed_size", "dotnet.thread_pool.queue.length",
    };

    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, double>> values = new();
    private readonly MeterListener listener = new();
    private readonly Lock writing = new();

    public PrometheusText(Counters counters)
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter == counters.Meter || OfTheRuntime.Contains(instrument.Name)) to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
        counters.StartAtZero();
    }

    public string Write()
    {
        lock (writing)
        {
            // What an observed instrument no longer tells is no longer so.
            foreach (var (_, series) in values.Where(each => each.Key.IsObservable)) series.Clear();
            listener.RecordObservableInstruments();
            return Lines();
        }
    }

    public void Dispose() => listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = values.GetOrAdd(instrument, _ => new(StringComparer.Ordinal));
        if (instrument.IsObservable) series[Labels(tags)] = value;
        else series.AddOrUpdate(Labels(tags), value, (_, sum) => sum + value);
    }

    private string Lines()
    {
        var text = new StringBuilder();
        foreach (var (instrument, series) in values.Where(each => !each.Value.IsEmpty).OrderBy(each => each.Key.Name, StringComparer.Ordinal))
        {
            var name = Name(instrument);
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escaped(instrument.Description ?? "")}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(IsCounter(instrument) ? "counter" : "gauge")}\n");
            foreach (var (labels, value) in series.OrderBy(each => each.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value:R}\n");
        }
        return text.ToString();
    }

    private static string Name(Instrument instrument) =>
        Word(instrument.Name) + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" } + (IsCounter(instrument) ? "_total" : "");

    private static bool IsCounter(Instrument instrument) =>
        instrument.GetType() is { IsGenericType: true } type
        && (type.GetGenericTypeDefinition() == typeof(Counter<>) || type.GetGenericTypeDefinition() == typeof(ObservableCounter<>));

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var labels = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++) labels[i] = $"{Word(tags[i].Key)}=\"{Quoted(tags[i].Value?.ToString() ?? "")}\"";
        return $"{{{string.Join(',', labels)}}}";
    }

    private static string Word(string name) => name.Replace('.', '_');

    private static string Quoted(string text) => Escaped(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
