using ChatAssist.Bot.Health;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatAssist.Bot.Telemetry;

/// <summary>Sends spans and the metrics of /metrics to a collector (OTLP over HTTP, protobuf). There only when Otlp:Endpoint is set.</summary>
internal sealed class OtlpExport(Uri endpoint, Backlog backlog, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    // A collector that does not answer must not hold up the end of the process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly TracerProvider traces = Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Us())
        .AddSource(Spans.SourceName)
        .AddOtlpExporter(exporter => Point(exporter, endpoint, "traces"))
        .Build();

    private readonly MeterProvider metrics = Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Us())
        .AddMeter(Counters.MeterName, "System.Runtime")
        .AddOtlpExporter((exporter, reader) =>
        {
            Point(exporter, endpoint, "metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)Every.TotalMilliseconds;
        })
        .Build();

    /// <summary>Sends what is left.</summary>
    public override void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
        base.Dispose();
    }

    // The gauges show what was read last.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await backlog.Look(stoppingToken);
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ResourceBuilder Us() =>
        ResourceBuilder.CreateDefault().AddService("ChatAssist", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3));

    private static void Point(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        exporter.TimeoutMilliseconds = (int)Patience.TotalMilliseconds;
    }
}
