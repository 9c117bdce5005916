using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

public sealed class ExpressionProperties
{
    private static readonly NamedPlace Age = AnyExpression.Names.Find("kage")!;

    [Fact]
    public void Whatever_is_written_compiles_or_is_refused_where_it_is_wrong() => Prop.ForAll(AnyExpression.Soup, source =>
        Expression.Compile(source, AnyExpression.Names, Age) is Compiled.Good || Expression.Compile(source, AnyExpression.Names, Age) is Compiled.Bad { Position: > 0 }).Check(AnyText.Thorough);

    [Fact]
    public void Whatever_compiles_has_a_value_over_whatever_answers() => Prop.ForAll(AnyExpression.WellFormed, AnyExpression.Document, (source, root) =>
        Expression.Compile(source, AnyExpression.Names, Age) is not Compiled.Good good || HasValue(good.Expression, root)).Check(AnyText.Thorough);

    [Fact]
    public void Most_that_is_of_the_right_form_compiles()
    {
        var sources = AnyExpression.WellFormed.Generator.Sample(300, 50);

        Assert.InRange(sources.Count(source => Expression.Compile(source, AnyExpression.Names, Age) is Compiled.Good), 150, 300);
    }

    [Fact]
    public void The_same_answers_give_the_same_value() => Prop.ForAll(AnyExpression.WellFormed, AnyExpression.Document, (source, root) =>
        Expression.Compile(source, AnyExpression.Names, Age) is not Compiled.Good good || good.Expression.Evaluate(Scope(root)).Text == good.Expression.Evaluate(Scope(root)).Text).Check(AnyText.Thorough);

    private static bool HasValue(Expression expression, Node root)
    {
        var value = expression.Evaluate(Scope(root));
        return value.Text is not null && (value.IsTrue || !value.IsTrue) && (value.Number == value.Number || double.IsNaN(value.Number));
    }

    private static Scope Scope(Node root) => new() { Root = root, At = root.Children[2].Children[0], Now = World.Monday, Table = name => name == "list" ? root : null };
}
