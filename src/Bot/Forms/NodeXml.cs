using System.Xml;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Forms;

/// <summary>Answers and tables written as XML. What is made to exhaust a reader is refused: a DTD, a very long or a very deep document.</summary>
internal static class NodeXml
{
    private const int MostCharacters = 10_000_000, Deepest = 100;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="InvalidDataException">It is no such document.</exception>
    public static Node Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Careful);
            reader.MoveToContent();
            return Read(reader);
        }
        catch (XmlException error)
        {
            throw new InvalidDataException($"the XML cannot be read: {error.Message}", error);
        }
    }

    private static Node Read(XmlReader reader)
    {
        var root = new Node(reader.LocalName);
        var open = new Stack<Node>();
        do
        {
            if (reader.Depth > Deepest) throw new InvalidDataException($"the XML is more than {Deepest} elements deep");
            if (reader.NodeType == XmlNodeType.Element)
            {
                var node = open.TryPeek(out var parent) ? parent.Add(reader.LocalName) : root;
                if (!reader.IsEmptyElement) open.Push(node);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (open.TryPeek(out var leaf) && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) leaf.Value += reader.Value;
        }
        while (reader.Read());
        return root;
    }
}
