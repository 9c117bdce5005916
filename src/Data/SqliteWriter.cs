using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatAssist.Data;

/// <summary>The one writing connection of SQLite: its WAL-reset flaw wants all writes and checkpoints on one.</summary>
internal sealed class SqliteWriter : Writer
{
    private readonly SteadyConnection connection;
    private readonly Statements statements;

    /// <param name="connectionString">Opened at once; throws what is wrong with it.</param>
    public SqliteWriter(string connectionString)
    {
        connection = new SteadyConnection(connectionString);
        connection.Open();
        statements = new Statements(connection, Dialect.Sqlite);
    }

    public override async Task<Tx> Begin(bool isGroup)
    {
        await Run("BEGIN IMMEDIATE");
        return new Tx(statements, null);
    }

    public override Task Commit() => Run("COMMIT");

    public override async Task Undo()
    {
        try
        {
            if (InTransaction) await Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The next BEGIN says what is wrong.
        }
    }

    // A refused statement is the fault of its write; a full disk, a lock, a file that cannot be read are not.
    public override bool IsOutOfOrder(Exception error) => error is SqliteException { SqliteErrorCode: not (raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT) };

    public override bool MayPass(Exception error) => false;

    public override Exception Meaning(Exception error) => error is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } ? new BrokenRowsException(error) : error;

    public override ValueTask DisposeAsync() => statements.DisposeAsync();

    public async Task Run(string sql) => await (await statements.Of(sql, null)).Execute(null, null);

    private bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle!) == 0;
}
