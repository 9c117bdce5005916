using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>A short way to an expression, its value, and what is wrong with it.</summary>
internal static class SampleForm
{
    public static readonly Names Names = new([new([new("age", false)]), new([new("called", false)]), new([new("kid", true)]), new([new("kid", true), new("kage", false)]), new([new("kid", true), new("school", false)])], new HashSet<string>(["courses"], StringComparer.Ordinal));

    public static Expression Good(string source, string? at = null) => Assert.IsType<Compiled.Good>(Expression.Compile(source, Names, at is null ? null : Names.Find(at))).Expression;

    public static Compiled.Bad Bad(string source, string? at = null) => Assert.IsType<Compiled.Bad>(Expression.Compile(source, Names, at is null ? null : Names.Find(at)));

    public static Scope Over(int kids)
    {
        var root = new Node("data");
        root.Add("age").Value = "34";
        root.Add("called").Value = "Ana";
        for (var kid = 0; kid < kids; kid++) root.Add("kid").Add("kage").Value = $"{kid}";
        return new() { Root = root, Now = World.Monday };
    }

    /// <summary>How many steps were taken.</summary>
    public static int StepsOf(Scope scope) => Scope.MostSteps - scope.StepsLeft;
}
