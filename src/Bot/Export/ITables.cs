namespace ChatAssist.Bot.Export;

/// <summary>Where tables are written, one after the other. Nothing has its name before <see cref="Finish"/>.</summary>
internal interface ITables : IAsyncDisposable
{
    /// <summary>The number of rows.</summary>
    Task<long> Write(string name, IReadOnlyList<string> headers, IAsyncEnumerable<IEnumerable<Cell>> rows, CancellationToken ct);

    Task Finish(CancellationToken ct);
}
