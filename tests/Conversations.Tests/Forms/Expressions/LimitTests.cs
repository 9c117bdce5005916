namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>What somebody writes to break it, or by mistake.</summary>
public sealed class LimitTests
{
    [Fact]
    public void An_expression_of_a_hundred_thousand_characters_is_refused() =>
        Assert.Equal("form-expression.too-long", SampleForm.Bad(new string('1', 100_000)).Key);

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("not(", "1", ")")]
    [InlineData("-", "1", "")]
    [InlineData("${kid}[", "1", "]")]
    [InlineData("if(1, ", "1", ", 2)")]
    [InlineData("1 + (", "1", ")")]
    [InlineData("", "1", " + 1")]
    [InlineData("", "1", " or 1")]
    [InlineData("", "/data/kid", "[1]")]
    [InlineData("", "current()", "/..")]
    [InlineData("1 or ", "1", "")]
    public void However_deep_it_never_overflows(string before, string middle, string after)
    {
        var times = (30_000 / (before.Length + after.Length));

        Assert.Equal("form-expression.too-deep", SampleForm.Bad(string.Concat(Enumerable.Repeat(before, times)) + middle + string.Concat(Enumerable.Repeat(after, times)), "kage").Key);
    }

    [Fact]
    public void A_sum_of_many_questions_is_none_of_that()
    {
        var sum = SampleForm.Good(string.Join(" + ", Enumerable.Repeat("${age}", 500)));

        Assert.Equal("17000", sum.Evaluate(SampleForm.Over(kids: 0)).Text);
    }

    [Theory]
    [InlineData("count(${kid}[kage = /data/kid/kage])")]
    [InlineData("count(/data/kid[count(/data/kid[kage > 5]) > 3])")]
    public void What_would_take_for_ever_stops_when_its_steps_are_used_up(string source)
    {
        var scope = SampleForm.Over(kids: 5000);

        var value = SampleForm.Good(source).Evaluate(scope);

        Assert.Equal(("", 0), (value.Text, scope.StepsLeft));
    }

    [Fact]
    public void A_text_that_would_fill_the_memory_stops_growing()
    {
        var text = SampleForm.Good($"concat({string.Join(", ", Enumerable.Repeat("${called}", 2000))})");
        var scope = SampleForm.Over(kids: 0);
        scope.Root.Children[1].Value = new string('a', 100_000);

        Assert.Equal("", text.Evaluate(scope).Text);
    }
}
