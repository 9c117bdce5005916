namespace ChatAssist.Conversations.Tests.Diagrams;

/// <summary>docs/conversations shows what the flows do today.</summary>
public sealed class DiagramTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository, "docs", "conversations");

    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_flow_is_drawn_as_it_behaves(string flow) => Golden.Check(Path.Combine(Folder, $"{flow}.md"), Drawing.Page(World.Flows[flow]));

    [Fact]
    public void The_console_draws_every_flow_as_it_behaves() => Golden.Check(Path.Combine(Golden.Repository, "src", "Bot", "Console", "People", "machines.json"), Drawing.Console(World.Flows.All));

    [Fact]
    public void The_index_names_every_flow() => Golden.Check(Path.Combine(Folder, "README.md"), Drawing.Index(World.Flows.All));

    [Fact]
    public void No_page_is_left_of_a_flow_that_is_gone() => Assert.Empty(
        Directory.EnumerateFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Except(World.Flows.All.Select(flow => flow.Key).Append("README"), StringComparer.Ordinal));
}
