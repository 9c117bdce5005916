using Npgsql;

namespace ChatAssist.Data;

/// <summary>What an error of PostgreSQL means for a write. Codes: the manual's appendix "PostgreSQL Error Codes".</summary>
internal static class PostgresErrors
{
    // Classes: connection, insufficient resources (disk full), operator intervention (shutdown), system, internal.
    private static readonly string[] OfTheServer = ["08", "53", "57", "58", "XX"];

    // Two first messages of one person, or the same message twice, at two connections: the second finds the first when it is run again.
    private static readonly string[] OfTwoAtOnce =
        [PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.LockNotAvailable];

    private const string IntegrityConstraint = "23";

    public static bool IsOutOfOrder(Exception error) => error is PostgresException refused
        ? OfTheServer.Contains(refused.SqlState[..2], StringComparer.Ordinal)
        : error is NpgsqlException or TimeoutException;

    public static bool MayPass(Exception error) => error is PostgresException refused && OfTwoAtOnce.Contains(refused.SqlState, StringComparer.Ordinal);

    public static bool IsBrokenRows(Exception error) => error is PostgresException refused && refused.SqlState.StartsWith(IntegrityConstraint, StringComparison.Ordinal);
}
