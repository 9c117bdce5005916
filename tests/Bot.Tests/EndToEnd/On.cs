namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The database that a test runs on. PostgreSQL is skipped, with the reason, where there is none.</summary>
public enum On
{
    Sqlite,
    Postgres,
}
