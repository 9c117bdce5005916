using ChatAssist.Data.Importing;

namespace ChatAssist.Data;

/// <summary>The services of others that were brought in beside those of the content.</summary>
public sealed class ServicesOfOthers(Database db)
{
    /// <summary>As a file has them.</summary>
    public Task<IReadOnlyList<ImportRow.Service>> All(CancellationToken ct) => db.Query<ImportRow.Service>("""
        SELECT 0 AS line, key, need, department, name_es, name_en, offers_es, offers_en, where_es, where_en, phone, verified_on, source, status FROM services ORDER BY id
        """, null, ct);
}
