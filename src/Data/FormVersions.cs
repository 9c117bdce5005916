namespace ChatAssist.Data;

/// <summary>A form as it was published.</summary>
/// <param name="Workbook">JSON.</param>
public sealed record FormVersion(string Form, string Version, string Hash, string Workbook);

/// <summary>A version of a form was published before, with another content.</summary>
public sealed class PublishedOtherwiseException(string form, string version) : Exception($"{form} {version}")
{
    public string Form => form;

    public string Version => version;
}

/// <summary>What was published, once and for all.</summary>
public sealed class FormVersions(Database db)
{
    /// <summary>Publishes these, all or none; what stands there already with the same content is published.</summary>
    /// <exception cref="PublishedOtherwiseException">One stands there with another content.</exception>
    public Task Publish(IReadOnlyList<FormVersion> versions, long now, CancellationToken ct) => db.Write(async tx =>
    {
        foreach (var version in versions)
        {
            await tx.Execute("""
                INSERT INTO form_versions (form, version, hash, workbook, published_at) VALUES (@Form, @Version, @Hash, @Workbook, @now)
                ON CONFLICT (form, version) DO NOTHING
                """, new { version.Form, version.Version, version.Hash, version.Workbook, now });
            if (await tx.Value<string>("SELECT hash FROM form_versions WHERE form = @Form AND version = @Version", version) != version.Hash)
                throw new PublishedOtherwiseException(version.Form, version.Version);
        }
        return versions.Count;
    }, ct);

    /// <summary>All that was ever published, oldest first.</summary>
    public Task<IReadOnlyList<FormVersion>> All(CancellationToken ct) => db.Read(All, ct);

    public static Task<IReadOnlyList<FormVersion>> All(Tx tx) =>
        tx.Query<FormVersion>("SELECT form, version, hash, workbook FROM form_versions ORDER BY published_at, form, version");
}
