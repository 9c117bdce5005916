using System.Text.Json;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>What a turn stored yesterday is understood today.</summary>
public sealed class StoredStateTests
{
    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_record_of_a_flow_has_a_stored_line(string flow)
    {
        var stored = StoredStates.Kin(World.Flows[flow]).SelectMany(kin => StoredStates.Of(kin).Select(frame => StoredStates.Read(kin, frame).GetType().Name));
        Assert.Equal(StoredStates.Records(World.Flows[flow]).Select(type => type.Name).Order(StringComparer.Ordinal), stored.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_line_of_this_version_is_written_again_as_it_was_read(string flow) => Assert.All(
        StoredStates.Of(World.Flows[flow]).Where(frame => frame.Version == World.Flows[flow].Version),
        frame => Assert.Equal(frame, StoredStates.Write(World.Flows[flow], StoredStates.Read(World.Flows[flow], frame))));

    [Theory]
    [InlineData("menu", """{"$type":"shown","misses":0,"mood":"good"}""")]
    [InlineData("menu", """{"$type":"hidden"}""")]
    [InlineData("menu", "null")]
    [InlineData("menu", "not json")]
    public void What_is_not_understood_is_refused_rather_than_guessed(string flow, string json) =>
        Assert.ThrowsAny<JsonException>(() => StoredStates.Read(World.Flows[flow], new Frame(flow, 1, json)));

    [Fact]
    public void A_version_without_an_upcaster_is_refused_by_name()
    {
        var error = Assert.Throws<JsonException>(() => StoredStates.Read(World.Flows["menu"], new Frame("menu", 99, "{}")));
        Assert.Contains("menu", error.Message, StringComparison.Ordinal);
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_left_of_a_flow_that_is_gone() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Golden.Tests, "StoredStates")).Select(file => Path.GetFileName(file).Split('.')[0]),
        flow => Assert.Contains(World.Flows.All, known => known.Key == flow));
}
