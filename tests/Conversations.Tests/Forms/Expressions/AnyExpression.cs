using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>Expressions and answers that nobody would think of.</summary>
internal static class AnyExpression
{
    private static readonly string[] Leaves =
    [
        "${age}", "${kid}", "${kage}", "${vac}", ".", "..", "../kage", "/data/kid", "/data/kid[2]/kage", "/data/*", "current()/..", "instance('list')/root/item", "instance('list')/root/item[name = ${age}]/label",
        "1", "0", "-1", ".5", "1000000000000000000000", "''", "'a b'", "'2026-11-23'", "'2026-11-23T10:00:00.000-06:00'", "'%Y %m %e %H'", "'(a+)+$'", "'(?=a)'", "'['", "true()", "today()", "now()", "last()", "position()",
    ];

    private static readonly string[] Signs = ["+", "-", "*", "div", "mod", "and", "or", "=", "!=", "<", "<=", ">", ">="];

    private static readonly string[] Loose = ["(", ")", "[", "]", ",", "/", "//", "::", "@", "|", "==", "&&", "“", "$", "${", "}", "'", "\"", "name", "if(", "AND", "\uD83D", "٣", "note-1", " "];

    /// <summary>Of the right form.</summary>
    public static readonly Arbitrary<string> WellFormed = Gen.Sized(size => Tree(Math.Min(size / 12, 5))).ToArbitrary();

    /// <summary>Pieces in any order, and anything that can be typed.</summary>
    public static readonly Arbitrary<string> Soup = Gen.OneOf(
        Gen.Elements([.. Leaves, .. Signs, .. Loose]).ArrayOf().Select(pieces => string.Join(' ', pieces)),
        Gen.Elements([.. Leaves, .. Signs, .. Loose]).ArrayOf().Select(string.Concat),
        AnyText.Arbitrary.Generator).ToArbitrary();

    public static readonly Arbitrary<Node> Document = Gen.OneOf(
        Gen.Elements("", "0", "34", "-3.5", "NaN", "2026-11-23", "0001-01-01", "9999-12-31T23:59:59.999-14:00", "a b a", "á\uD83D"), AnyText.Arbitrary.Generator).ArrayOf(12).Select(Filled).ToArbitrary();

    public static readonly Names Names = new(
    [
        new NamedPlace([new("age", false)]), new NamedPlace([new("kid", true)]), new NamedPlace([new("kid", true), new("kage", false)]),
        new NamedPlace([new("kid", true), new("toy", true)]), new NamedPlace([new("kid", true), new("toy", true), new("vac", false)]),
    ]);

    private static Gen<string> Tree(int depth) => depth == 0 ? Gen.Elements(Leaves) : Gen.OneOf(
        Gen.Elements(Leaves),
        from left in Tree(depth - 1) from sign in Gen.Elements(Signs) from right in Tree(depth - 1) select $"({left} {sign} {right})",
        from inner in Tree(depth - 1) select $"-({inner})",
        from path in Gen.Elements("${kid}", "/data/kid", "instance('list')/root/item") from condition in Tree(depth - 1) select $"{path}[{condition}]",
        from function in Gen.Elements(Functions.ByName.Where(function => function.Key is not ("instance" or "current" or "jr:choice-name")).ToArray())
        from count in Gen.Choose(function.Value.Least, function.Value.Most ?? (function.Value.Least + 2))
        from arguments in Tree(depth - 1).ArrayOf(count)
        select $"{function.Key}({string.Join(", ", arguments)})");

    private static Node Filled(string[] values)
    {
        var root = new Node("data");
        root.Add("age").Value = values[0];
        for (var kid = 0; kid < 3; kid++)
        {
            var child = root.Add("kid");
            child.Add("kage").Value = values[1 + kid];
            for (var toy = 0; toy < kid; toy++) child.Add("toy").Add("vac").Value = values[4 + kid + toy];
        }
        return root;
    }
}
