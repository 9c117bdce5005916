using System.Collections.Frozen;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>All functions by name. What each does is told in the XLSForm reference and in ODK's "Form operators and functions".</summary>
internal static class Functions
{
    /// <summary>There is no chance here, nothing secret and no map: the same answers always give the same form.</summary>
    public static readonly FrozenSet<string> Refused = new[]
    {
        "random", "randomize", "uuid", "digest", "area", "distance", "enclosed-area", "base64-decode", "base64-encode", "extract-signed", "property", "version", "local-name", "name", "id", "lang",
        "jr:itext", "thousandsep", "position-of", "geofence",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Function> ByName = new[]
    {
        LogicFunctions.All, TextFunctions.All, NumberFunctions.All, DateFunctions.All, NodeFunctions.All,
    }.SelectMany(table => table).ToFrozenDictionary(StringComparer.Ordinal);
}
