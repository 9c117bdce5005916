using ChatAssist.Data.Importing;

namespace ChatAssist.Data;

/// <summary>The services of others that were brought in beside those of the content.</summary>
public static class ServicesOfOthers
{
    /// <summary>As a file has them.</summary>
    public static Task<IReadOnlyList<ImportRow.Service>> All(Tx tx) => tx.Query<ImportRow.Service>("""
        SELECT 0 AS line, key, need, department, name_es, name_en, offers_es, offers_en, where_es, where_en, phone, verified_on, source, status FROM services ORDER BY id
        """);
}
