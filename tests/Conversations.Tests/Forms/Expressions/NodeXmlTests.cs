using ChatAssist.Bot.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

public sealed class NodeXmlTests
{
    [Fact]
    public void Elements_become_nodes_with_their_values()
    {
        var root = NodeXml.Read("<data>\n <a>x &amp; y</a><!-- no --><b><c/><c><![CDATA[<z>]]></c></b></data>");

        Assert.Equal(["a", "b"], root.Children.Select(child => child.Name));
        Assert.Equal(("x & y", "", "<z>", 2), (root.Children[0].Value, root.Children[1].Children[0].Value, root.Children[1].Children[1].Value, root.Children[1].Children[1].Position));
    }

    public static TheoryData<string> Malicious =>
    [
        "", "no xml", "<data>", "<data></other>", "<data/><data/>",
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><data>&b;</data>",
        "<!DOCTYPE d SYSTEM 'file:///etc/passwd'><data/>",
        string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200)),
        $"<data>{new string('a', 11_000_000)}</data>",
    ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Malicious))]
    public void What_is_broken_or_made_to_harm_is_refused(string xml) => Assert.Throws<InvalidDataException>(() => NodeXml.Read(xml));
}
