using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Commands;

/// <summary><c>form eval</c>, as a writer of forms types it.</summary>
public sealed class FormEvalTests : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
    private ServiceProcess service = null!;

    public async ValueTask InitializeAsync() => service = await ServiceProcess.Demo();

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task One_value_a_line_and_what_is_wrong_in_the_persons_language()
    {
        await Write("""{"answers": "<data><age>34</age></data>", "cases": [{"expression": "${age} + 1"}, {"expression": "${agee}"}, {"expression": "'a\nb'"}]}""");

        var values = await service.Verb("", "form", "eval", file, "--lang", "en");

        Assert.Equal((0, "35\nerror: At character 1: there is no question «agee». Did you mean «age»?\na b\n", ""), (values.ExitCode, values.Output, values.Error));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"answers": "<!DOCTYPE d [<!ENTITY a 'x'>]><data>&a;</data>", "cases": []}""")]
    [InlineData("""{"answers": "<data/>", "now": "tomorrow", "cases": []}""")]
    [InlineData("""{"answers": "<data/>", "cases": [{"expression": "1", "node": "/data/nowhere"}]}""")]
    public async Task A_file_that_is_none_is_one_line_and_exit_1(string json)
    {
        await Write(json);

        var refused = await service.Verb("", "form", "eval", file);

        Assert.Equal((1, "", 1), (refused.ExitCode, refused.Output, refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    private Task Write(string json) => File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
}
