using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("¿Qué edad tiene?", "¿Qué edad tiene?")]
    [InlineData("", "")]
    [InlineData("${called}", "Ana")]
    [InlineData("Gracias, ${called}. ¿Tiene ${ age } años?", "Gracias, Ana. ¿Tiene 34 años?")]
    [InlineData("${called}${age}", "Ana34")]
    [InlineData("Q$ 5 {x} }", "Q$ 5 {x} }")]
    public void Answers_stand_where_their_names_are(string source, string expected) =>
        Assert.Equal(expected, Assert.IsType<Template.Read.Good>(Template.Parse(source, SampleForm.Names, null)).Template.Fill(SampleForm.Over(kids: 1)));

    [Fact]
    public void In_a_repeat_it_is_the_same_instance()
    {
        var template = Assert.IsType<Template.Read.Good>(Template.Parse("${kage}", SampleForm.Names, SampleForm.Names.Find("school"))).Template;
        var scope = SampleForm.Over(kids: 3);

        Assert.Equal("2", template.Fill(scope.Standing(scope.Root.Children[4].Add("school"))));
    }

    [Theory]
    [InlineData("Hola ${caled}", "unknown-question-near", 6)]
    [InlineData("Hola ${province}", "unknown-question", 6)]
    [InlineData("Hola ${called", "unclosed-reference", 6)]
    [InlineData("${age} y ${}", "unknown-question", 10)]
    public void A_name_that_there_is_not_is_refused_where_it_stands(string source, string key, int position)
    {
        var bad = Assert.IsType<Template.Read.Bad>(Template.Parse(source, SampleForm.Names, null)).Why;

        Assert.Equal(($"form-expression.{key}", position), (bad.Key, bad.Position));
    }
}
