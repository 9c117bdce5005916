using System.Text;

namespace ChatAssist.Bot.Tests.Telemetry;

/// <summary>A span as it was exported; numbers of the fields: opentelemetry/proto/trace/v1/trace.proto.</summary>
internal sealed record Span(string Trace, string Id, string Parent, string Name)
{
    /// <summary>The spans of an ExportTraceServiceRequest: resource_spans (1), scope_spans (2), spans (2).</summary>
    public static IEnumerable<Span> In(byte[] request) =>
        from resource in Protobuf.Fields(request).Where(field => field.Number == 1)
        from scope in Protobuf.Fields(resource.Bytes).Where(field => field.Number == 2)
        from span in Protobuf.Fields(scope.Bytes).Where(field => field.Number == 2)
        select Of([.. Protobuf.Fields(span.Bytes)]);

    private static Span Of(IReadOnlyList<(int Number, byte[] Bytes)> fields)
    {
        byte[] Field(int number) => fields.FirstOrDefault(field => field.Number == number).Bytes ?? [];
        return new(Convert.ToHexString(Field(1)), Convert.ToHexString(Field(2)), Convert.ToHexString(Field(4)), Encoding.UTF8.GetString(Field(5)));
    }
}
