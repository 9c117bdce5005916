using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ChatAssist.Conversations.Tests;

/// <summary>The core does nothing but compute: time, chance and the outside world reach it as values. Read from the compiled assembly.</summary>
public sealed class PurityTests
{
    private static readonly Assembly Core = typeof(FlowCatalog).Assembly;

    // A type is banned whole, or by one member.
    private static readonly string[] Banned =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "Guid.NewGuid", "Guid.CreateVersion7",
        "Random", "RandomNumberGenerator", "File", "Directory", "FileStream", "FileInfo", "HttpClient", "Socket", "Process", "Environment", "Console",
        "Task", "Thread", "Timer", "Stopwatch", "TimeProvider.get_System", "TimeZoneInfo.get_Local", "CultureInfo.get_CurrentCulture",
    ];

    [Fact]
    public void The_core_references_only_the_base_library() =>
        Assert.All(Core.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_core_reads_no_clock_no_chance_and_no_outside_world() =>
        Assert.Empty(Used(Core).Where(member => Banned.Contains(member, StringComparer.Ordinal) || Banned.Contains(member.Split('.')[0], StringComparer.Ordinal)).Distinct(StringComparer.Ordinal));

    [Fact]
    public void The_test_would_see_a_use_that_is_banned() => Assert.Contains("File.Exists", Used(typeof(PurityTests).Assembly), StringComparer.Ordinal);

    [Theory]
    [InlineData("ChatAssist.Conversations")]
    [InlineData("ChatAssist.Data")]
    public void Core_and_data_reference_neither_each_other_nor_the_host(string name) => Assert.DoesNotContain(
        Assembly.Load(name).GetReferencedAssemblies(), reference => reference.Name!.StartsWith("ChatAssist.", StringComparison.Ordinal));

    /// <summary>Every member of another assembly that the code mentions, as Type.Member.</summary>
    private static List<string> Used(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{Name(metadata, member.Parent)}.{metadata.GetString(member.Name)}")];
    }

    private static string Name(MetadataReader metadata, EntityHandle type) => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name);
}
