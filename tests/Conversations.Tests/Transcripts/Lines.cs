using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>One line or several: <c>hears: menu.show</c>, <c>hears: [profile.done, menu.show]</c>.</summary>
internal sealed record Lines(IReadOnlyList<string> All)
{
    public sealed class Converter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Lines);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var one)) return new Lines([one.Value]);
            var all = new List<string>();
            parser.Consume<SequenceStart>();
            while (!parser.TryConsume<SequenceEnd>(out _)) all.Add(parser.Consume<Scalar>().Value);
            return new Lines(all);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            throw new NotSupportedException("TranscriptWriter writes transcripts.");
    }
}
