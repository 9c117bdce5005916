using System.Data.Common;
using System.Globalization;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>
/// The six writes of a turn as the barest program would make them: prepared once, by primary key, nothing read and nothing
/// checked. The rows and their columns are those that the service writes.
/// </summary>
internal sealed class BareTurn : IDisposable
{
    private const string State = """{"$type":"shown","misses":0}""";
    private const string Paused = """{"$type":"asking","question":"work","misses":0}""";
    private const string Body = "Esto es lo que guardo de usted:\nNombre: Ana\nEdad: 34\nMunicipio: Nebaj, Quiché\n1. Corregir\n2. Borrar todo\n3. Está bien";

    private static readonly string Run = Guid.NewGuid().ToString("N")[..12];
    private static long count;

    private readonly DbCommand receive, mark, session, add, sending, accepted;

    public BareTurn(DbConnection connection)
    {
        receive = Prepared(connection, """
            INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at)
            VALUES ('AC11111111111111111111111111111111', @sid, @person, @person, 'message', 'mis datos', '{}', @now, @now) RETURNING id
            """);
        mark = Prepared(connection, "UPDATE inbox SET status = 'done', rule = 'commands', done_at = @now WHERE id = @inbox");
        session = Prepared(connection, $"""
            UPDATE sessions SET version = version + 1, active_flow = 'my-data', active_version = 1, active_state = '{State}',
                paused_flow = 'profile', paused_version = 1, paused_state = '{Paused}', last_turn = @now
            WHERE conversation_id = @person
            """);
        add = Prepared(connection, $"""
            INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, created_at)
            VALUES (@person, @person, 'whatsapp:+50222220000', @inbox, 0, 0, '{Body}', @now) RETURNING id
            """);
        sending = Prepared(connection, """
            UPDATE outbox SET status = 'sending', fence = fence + 1, attempts = attempts + 1, sending_at = @now, lease_until = @now WHERE id = @outbox
            """);
        accepted = Prepared(connection, "UPDATE outbox SET status = 'accepted', sid = @sid, error = NULL WHERE id = @outbox");
    }

    /// <summary>The row of the inbox.</summary>
    public async Task<long> Receive(long person, DbTransaction transaction) =>
        Convert.ToInt64(await With(receive, transaction, ("sid", NewSid()), ("person", person), ("now", Now)).ExecuteScalarAsync(), CultureInfo.InvariantCulture);

    /// <summary>The mark, the session, and the row of the outbox.</summary>
    public async Task<long> Commit(long person, long inbox, DbTransaction transaction)
    {
        await With(mark, transaction, ("inbox", inbox), ("now", Now)).ExecuteNonQueryAsync();
        await With(session, transaction, ("person", person), ("now", Now)).ExecuteNonQueryAsync();
        return Convert.ToInt64(await With(add, transaction, ("person", person), ("inbox", inbox), ("now", Now)).ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public Task Sending(long outbox, DbTransaction transaction) => With(sending, transaction, ("outbox", outbox), ("now", Now)).ExecuteNonQueryAsync();

    public Task Accepted(long outbox, DbTransaction transaction) => With(accepted, transaction, ("outbox", outbox), ("sid", NewSid())).ExecuteNonQueryAsync();

    public void Dispose()
    {
        foreach (var command in new[] { receive, mark, session, add, sending, accepted }) command.Dispose();
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    private static string NewSid() => "SM" + Run + Interlocked.Increment(ref count).ToString("x20", CultureInfo.InvariantCulture);

    private static DbCommand Prepared(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in new[] { "person", "inbox", "outbox", "now", "sid" }.Where(name => sql.Contains('@' + name, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = (name, name == "sid" ? System.Data.DbType.String : System.Data.DbType.Int64);
            command.Parameters.Add(parameter);
        }
        command.Prepare();
        return command;
    }

    private static DbCommand With(DbCommand command, DbTransaction transaction, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Transaction = transaction;
        foreach (var (name, value) in values) command.Parameters[name].Value = value;
        return command;
    }
}
