using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ChatAssist.Data;

/// <summary>A row as a record or tuple, or as the one value that it holds.</summary>
internal static class Row
{
    public static Func<DbDataReader, T> ReaderOf<T>(DbDataReader reader) => IsOneValue<T>() ? row => As<T>(row.GetValue(0))! : reader.GetRowParser<T>();

    public static T? As<T>(object? value) => value is null or DBNull
        ? default
        : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture);

    private static bool IsOneValue<T>() => (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is var type && (type.IsPrimitive || type == typeof(string));
}
