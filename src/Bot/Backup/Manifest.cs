using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatAssist.Bot.Backup;

/// <summary>What a backup says of itself: the entry <c>manifest.json</c>.</summary>
/// <param name="Product">The version of the program that made it.</param>
/// <param name="Schema">The name of the database's last migration.</param>
/// <param name="MasterKey">The fingerprint of the master key that the database needs; null when it needs none.</param>
/// <param name="Entries">Every other entry.</param>
internal sealed record Manifest(string Product, string Schema, DateTimeOffset CreatedAt, string? MasterKey, IReadOnlyList<Entry> Entries)
{
    public const string Name = "manifest.json";

    /// <summary>In words, for the operator.</summary>
    [JsonIgnore]
    public string Contents => string.Create(CultureInfo.InvariantCulture, $"database, {(Has(Entry.MasterKey) ? "key, " : "")}media files: {Entries.Count(entry => entry.IsMedia)}");

    public bool Has(string name) => Entries.Any(entry => entry.Name == name);
}

/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
internal sealed record Entry(string Name, long Size, string Sha256)
{
    public const string Database = "database.db", MasterKey = "master.key", Media = "media/";

    [JsonIgnore]
    public bool IsMedia => Name.StartsWith(Media, StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
