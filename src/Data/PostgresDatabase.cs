using Npgsql;

namespace ChatAssist.Data;

/// <summary>PostgreSQL, for any number of replicas of the service.</summary>
public sealed class PostgresDatabase : Database
{
    private const int Writers = 4;

    // The provider of messages waits 15 s for an answer: who cannot write by then must have been told.
    private const int PatienceSeconds = 5;

    private readonly Presence presence;

    private PostgresDatabase(NpgsqlDataSource source, Presence presence)
        : base(Enumerable.Range(0, Writers).Select(_ => new PostgresWriter(source)), new Readers(source.CreateConnection, Dialect.Postgres), presence) => this.presence = presence;

    internal override long? Holder => presence.Holder;

    /// <param name="connectionString">As Npgsql takes it: <c>Host=…;Database=…</c>. Nothing is opened yet.</param>
    public static PostgresDatabase Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Timeout = Math.Min(settings.Timeout, PatienceSeconds);
        settings.CommandTimeout = Math.Min(settings.CommandTimeout, 2 * PatienceSeconds);
        settings.Options = $"{settings.Options} -c lock_timeout={PatienceSeconds}s".Trim();
        var source = NpgsqlDataSource.Create(settings);
        return new PostgresDatabase(source, new Presence(source));
    }

    /// <summary>Lets the other replicas see that this one lives, until it is disposed or dies.</summary>
    public Task Announce(CancellationToken ct) => presence.Announce(ct);
}
