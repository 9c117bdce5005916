using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>All rows of all tables, to see that nothing was changed.</summary>
internal static class Rows
{
    // A refusal is written down, and who tries to sign in is counted.
    private static readonly string[] MayGrow = ["audit", "audit_head", "sign_in_tries"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> All(Database db)
    {
        List<string> rows = [];
        foreach (var table in await db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name", null, Ct))
            if (!MayGrow.Contains(table, StringComparer.Ordinal)) rows.AddRange((await Of(db, table)).Select(row => $"{table}: {row}"));
        return rows;
    }

    private static async Task<IReadOnlyList<string>> Of(Database db, string table)
    {
        var columns = await db.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }, Ct);
        return await db.Query<string>($"SELECT {string.Join(" || ' ' || ", columns.Select(column => $"quote(\"{column}\")"))} FROM {table} ORDER BY rowid", null, Ct);
    }
}
