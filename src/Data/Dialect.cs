using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace ChatAssist.Data;

/// <summary>
/// What the two databases spell differently. Every statement is one text for both: <c>IN @list</c> is a list,
/// <c>{id}</c> an identity column, and <c>/*pg … */</c> what only PostgreSQL needs: most often a lock (SQLite has one writer).
/// </summary>
internal abstract partial class Dialect
{
    public static readonly Dialect Sqlite = new SqliteDialect();
    public static readonly Dialect Postgres = new PostgresDialect();

    /// <summary>What stands for <c>{id}</c> in a migration.</summary>
    public abstract string Identity { get; }

    /// <summary>The text as this database reads it; <paramref name="names"/> are its parameters in their order.</summary>
    public abstract string Translate(string sql, IReadOnlyList<string> names);

    /// <summary>Names the parameter and gives it its type, so that a null is a null of its column's type.</summary>
    public abstract void Describe(DbParameter parameter, string name, Type type);

    /// <summary>A list as the value of one parameter.</summary>
    public abstract object List<T>(IEnumerable<T> values);

    [GeneratedRegex(@"/\*pg\s(?<words>.*?)\*/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex OnPostgres();

    [GeneratedRegex(@"IN @(?<name>\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InList();

    [GeneratedRegex(@"@(?<name>\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    /// <summary>The parameters that a text names, each once.</summary>
    public static IReadOnlyList<string> ParametersOf(string sql) =>
        [.. Parameter().Matches(sql).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    private sealed class SqliteDialect : Dialect
    {
        public override string Identity => "INTEGER PRIMARY KEY AUTOINCREMENT";

        public override string Translate(string sql, IReadOnlyList<string> names) => InList().Replace(sql, "IN (SELECT value FROM json_each(@${name}))");

        public override void Describe(DbParameter parameter, string name, Type type) => parameter.ParameterName = "@" + name;

        public override object List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);
    }

    private sealed class PostgresDialect : Dialect
    {
        public override string Identity => "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

        // Numbered parameters: Npgsql need not take the text apart.
        public override string Translate(string sql, IReadOnlyList<string> names) => Parameter().Replace(
            InList().Replace(OnPostgres().Replace(sql, "${words}"), "= ANY(@${name})"),
            match => "$" + (names.ToList().IndexOf(match.Groups["name"].Value) + 1).ToString(CultureInfo.InvariantCulture));

        public override void Describe(DbParameter parameter, string name, Type type) => ((NpgsqlParameter)parameter).NpgsqlDbType =
            typeof(IEnumerable<long>).IsAssignableFrom(type) ? NpgsqlDbType.Array | NpgsqlDbType.Bigint
            : typeof(IEnumerable<string>).IsAssignableFrom(type) ? NpgsqlDbType.Array | NpgsqlDbType.Text
            : (Nullable.GetUnderlyingType(type) ?? type) == typeof(string) ? NpgsqlDbType.Text
            : (Nullable.GetUnderlyingType(type) ?? type) == typeof(int) ? NpgsqlDbType.Integer
            : NpgsqlDbType.Bigint;

        public override object List<T>(IEnumerable<T> values) => values.ToArray();
    }
}
