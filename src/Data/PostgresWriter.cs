using Npgsql;

namespace ChatAssist.Data;

/// <summary>One of the writing connections to PostgreSQL; opened anew when the server has been away.</summary>
internal sealed class PostgresWriter(NpgsqlDataSource source) : Writer
{
    private Statements? statements;
    private NpgsqlTransaction? transaction;

    // A group that meets a lock gives up soon and its writes go on alone: two groups can wait for each other, two writes do not.
    public override async Task<Tx> Begin(bool isGroup)
    {
        statements ??= new Statements(await source.OpenConnectionAsync(), Dialect.Postgres);
        transaction = await ((NpgsqlConnection)statements.Connection).BeginTransactionAsync();
        var tx = new Tx(statements, transaction);
        if (isGroup) await tx.Execute("SET LOCAL lock_timeout = 100");
        return tx;
    }

    public override async Task Commit()
    {
        await transaction!.CommitAsync();
        await transaction.DisposeAsync();
        transaction = null;
    }

    public override async Task Undo()
    {
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and given up below.
        }
        transaction = null;
        if (statements?.Connection.State is not System.Data.ConnectionState.Open) await DisposeAsync();
    }

    public override bool IsOutOfOrder(Exception error) => PostgresErrors.IsOutOfOrder(error);

    public override bool MayPass(Exception error) => PostgresErrors.MayPass(error);

    public override Exception Meaning(Exception error) => PostgresErrors.IsBrokenRows(error) ? new BrokenRowsException(error) : error;

    public override async ValueTask DisposeAsync()
    {
        if (statements is not null) await statements.DisposeAsync();
        statements = null;
    }
}
