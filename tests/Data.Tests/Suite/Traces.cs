namespace ChatAssist.Data.Tests.Suite;

/// <summary>A look through every column of every table there is.</summary>
internal static class Traces
{
    /// <summary>Where one of these words still stands: <c>table.column</c>.</summary>
    public static async Task<IReadOnlyList<string>> Of(Scene scene, params string[] words)
    {
        var found = new List<string>();
        foreach (var (table, column) in await Columns(scene))
            foreach (var word in words)
                if (await Holds(scene, table, column, word)) found.Add($"{table}.{column}");
        return found;
    }

    public static Task<IReadOnlyList<(string Table, string Column)>> Columns(Scene scene) => scene.All<(string, string)>(scene.Db is SqliteDatabase
        ? "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        : "SELECT c.table_name, c.column_name FROM information_schema.columns c WHERE c.table_schema = current_schema()");

    private static async Task<bool> Holds(Scene scene, string table, string column, string word) =>
        await scene.One<long>($"SELECT COUNT(*) FROM {table} WHERE CAST({column} AS TEXT) LIKE '%{word}%'") > 0;
}
