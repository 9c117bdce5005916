namespace ChatAssist.Benchmarks.Parts;

/// <summary>What the parts are called in the tables.</summary>
internal static class BareParts
{
    public const string
        Webhook = "bare Kestrel endpoint, signature checked",
        Send = "one HttpClient, form POST to the provider",
        Rows = "bare rows",
        RowsInSteps = "bare rows, four commits a turn",
        Storage = "storage stage of the service";
}
