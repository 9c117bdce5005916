using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

public sealed class FilterTests
{
    private const int Many = 10_000;

    private static readonly Names Names = new([new([new("department", false)]), new([new("weeks", false)]), new([new("kid", true)]), new([new("kid", true), new("of", false)])]);
    private static readonly NamedPlace Place = new([new("municipality", false)]);
    private static readonly IReadOnlySet<string> Columns = new HashSet<string>(["name", "department", "weeks"], StringComparer.Ordinal);

    [Theory]
    [InlineData("department = ${department}", "1 4")]
    [InlineData("${department} = department", "1 4")]
    [InlineData("department = ${department} and weeks > 3", "4")]
    [InlineData("weeks > 3 and department = ${department}", "4")]
    [InlineData("weeks = ${weeks} + 1", "2 3 4")]
    [InlineData("weeks = '4.0'", "2")]
    [InlineData("department = 'b' or weeks = 4", "1 2 3 4")]
    [InlineData("department != ${department}", "0 2 3")]
    [InlineData("department = name", "0 1 2")]
    [InlineData("selected('a c', name)", "0 2")]
    [InlineData("department = true()", "0 1 2 3 4")]
    [InlineData("department = ${of}", "0 1 4")]
    [InlineData("contains(name, 'c')", "2")]
    [InlineData("position() < 3", "0 1")]
    [InlineData("position() = last()", "4")]
    [InlineData("true()", "0 1 2 3 4")]
    [InlineData("department = 'nowhere'", "")]
    public void Those_choices_are_offered(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(source, List(("a", "a", "1"), ("b", "b", "3"), ("c", "c", "4.0"), ("d", "c", "4"), ("e", "b", "4"))).Passing(Scope())));

    [Fact]
    public void In_a_repeat_it_asks_the_same_instance()
    {
        var filter = new Filter(((Compiled.Good)Filter.Compile("department = ${of}", Names, Names.Find("of"), Columns)).Expression, List(("x", "a", ""), ("y", "b", "")));

        var scope = Scope();

        Assert.Equal([1], filter.Passing(scope.Standing(scope.Root.Children[3].Children[0])));
    }

    [Theory]
    [InlineData("department = ${department}")]
    [InlineData("name != 'x' and department = ${department}")]
    public void Of_ten_thousand_only_those_that_may_pass_are_asked(string source)
    {
        var filter = Of(source, List([.. Enumerable.Range(0, Many).Select(i => ($"m{i}", i % 1000 == 0 ? "b" : $"d{i % 22}", ""))]));
        var scope = Scope();

        Assert.Equal(10, filter.Passing(scope).Count);
        Assert.InRange(SampleForm.StepsOf(scope), 1, 500);
    }

    [Fact]
    public void It_reads_the_answers_that_it_compares_with() => Assert.Equal(["department"], Of("department = ${department} and weeks > 3", List()).Reads);

    [Theory]
    [InlineData("departmnt = ${department}", "unknown-column-near")]
    [InlineData("region = ${department}", "unknown-column")]
    public void A_column_that_the_list_has_not_is_refused(string source, string key) =>
        Assert.Equal($"form-expression.{key}", ((Compiled.Bad)Filter.Compile(source, Names, Place, Columns)).Key);

    private static Filter Of(string source, Node list) => new(((Compiled.Good)Filter.Compile(source, Names, Place, Columns)).Expression, list);

    private static Node List(params (string Name, string Department, string Weeks)[] choices)
    {
        var root = new Node("root");
        foreach (var choice in choices)
        {
            var item = root.Add("item");
            item.Add("name").Value = choice.Name;
            item.Add("department").Value = choice.Department;
            item.Add("weeks").Value = choice.Weeks;
        }
        return root;
    }

    private static Scope Scope()
    {
        var root = new Node("data");
        root.Add("department").Value = "b";
        root.Add("weeks").Value = "3";
        foreach (var of in new[] { "a", "b" }) root.Add("kid").Add("of").Value = of;
        return new() { Root = root, At = root.Add("municipality"), Now = World.Monday };
    }
}
