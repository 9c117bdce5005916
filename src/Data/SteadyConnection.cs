using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatAssist.Data;

/// <summary>A connection that plans each statement once. SQLite would parse and plan it anew at every run where a parameter may tell the plan, as that of a LIMIT.</summary>
internal sealed class SteadyConnection(string connectionString) : SqliteConnection(connectionString)
{
    public override void Open()
    {
        base.Open();
        // The query planner stability guarantee: https://sqlite.org/queryplanner-ng.html#qpstab
        var result = raw.sqlite3_db_config(Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        SqliteException.ThrowExceptionForRC(result, Handle!);
    }
}
