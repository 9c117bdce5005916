namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Words that stand around a number and change nothing in it, by subject, as alternatives of a pattern. What hedges, bounds or
/// compares ("casi", "más de", "o", "no") is in none of them, so that it is asked.
/// </summary>
internal static class Around
{
    public const string Roughly = "como|unos|unas|aproximadamente|aprox|alrededor de|mas o menos|around|about|approximately";

    public const string NoMore = "solo|solos|solamente|nomas|nada mas|no mas|unicamente|en total|total|por todos|por todo|only|just|in total|thats it|thats all|es todo|seria todo";

    public const string Count = Roughly + "|" + NoMore + "|" + Stating + "|" + Depending + "|" + Housed + "|" + Often + "|" + Now;

    private const string Stating = "si|ya|pues|yo|nosotros|tengo|tenemos|somos|son|hay|viven|vivimos|estamos|fueron|eran|es|van|mis|my|"
        + "trabajo|trabaje|trabajaba|he tenido|(?:he trabajado|trabaje|estuve) en|le cuento que|entre todos|"
        + "i have|we are|we have|there are|it is|its|i got";

    private const string Depending = "mantengo|mantengo a|a cargo|a mi cargo|tengo a cargo|tengo a mi cargo|bajo mi cargo|(?:(?:los |las )?que )?dependen de mi";

    private const string Housed = "en mi casa|en la casa|en casa|en mi familia|en la familia|en mi hogar|en el hogar|aqui|aqui en la casa|conmigo|contandome|"
        + "contando conmigo|incluyendome|"
        + "pequenos|pequenas|chiquitos|chiquitas|varones|hembras|mujeres|hombres|menores|mayores|vivos|grandes|todos varones|todas mujeres|"
        + "de familia|familia de|una familia de|ahi|in my house|in the house|in my family|at home|of us";

    private const string Often = "diarias|diarios|al dia|por dia|a la semana|por semana|a day|a week|per day|per week";

    private const string Now = "ahorita|ahora|actualmente|por ahora|por el momento|de momento|now|right now";

    /// <summary>What is counted.</summary>
    public const string Unit = "hijos|hijas|hijitos|hijitas|ninos|ninas|nenes|nenas|patojos|patojas|patojitos|patojitas|guiros|chiquitos|criaturas|bebes|adultos|personas|"
        + "gentes|familiares|hermanos|hermanas|integrantes|miembros|dependientes|trabajos|empleos|empresas|cursos|diplomas|certificados|veces|horas|hora|horitas|dias|anos|"
        + "anitos|kids|children|people|persons|sons|daughters|"
        + "brothers|sisters|jobs|times|hours|days|years|quetzales";

    public const string OneUnit = "hijo|hija|hijito|hijita|nino|nina|nene|nena|patojo|patoja|bebe|persona|hermano|hermana|trabajo|empleo|curso|diploma|certificado|vez|"
        + "hora|dia|ano|kid|child|son|daughter|brother|sister|person|job|time|hour|day|year";

    public const string Money = Roughly + "|" + NoMore + "|" + IfIMay + "|" + Wish + "|" + Earning + "|" + AtLeast + "|" + Place;

    private const string IfIMay = "si se puede|si se pudiera|si es posible|si fuera posible|si no es mucho pedir|if possible";

    private const string Wish = "quiero|quisiera|me gustaria|necesito|espero|pido|aspiro|mi pretension|pretension|pretension salarial|me conformo|con|por|estaria bien|estaria bueno|"
        + "me parece bien|esta bien|para empezar|para comenzar|pretendo";

    private const string Earning = "si|ya|pues|yo|mi|el|un|me|lo|que|de|a|es|era|son|eran|seria|serian|sueldo|salario|pago|pisto|ahi|aqui|ahorita|ahora|actualmente|antes|"
        + "ultimo|anterior|"
        + "ganar|gano|ganaba|ganando|pagan|pagaban|pagaron|pagaran|paguen|pagarian|estaban pagando|cobro|cobraba|cobrar|dan|daban|dieron|den|darian|"
        + "sacaba|sacar|saco|hacia|hago|recibo|recibia";

    private const string AtLeast = "minimo|como minimo|por lo menos|al menos|libres|libre|liquidos|netos|exactos|cabales|cabal|en efectivo";

    private const string Place = "en la (?:finca|maquila|fabrica|obra|construccion|casa|tienda|empresa|cocina)|en el (?:campo|taller|restaurante|hotel)|"
        + "en mi (?:trabajo|ultimo trabajo)";

    /// <summary>English around an amount that may be in dollars.</summary>
    public const string EnglishMoney = "i want|id like|i made|i make|i was making|i earned|at least|they paid me|they pay me";

    public const string Age = "si|ya|pues|yo|hoy|mi edad es|mi edad es de|la edad es|edad|tengo|tengo mis|tengo la edad de|i am|im|i|am|my age is|age|aged|de edad|"
        + "old|y o|apenas|mero|pronto|recien|anos|anitos|years|year|cumplidos|ya cumplidos|" + NoMore + "|" + Birthday + "|" + Born + "|" + Somebody;

    private const string Birthday = "cumpli|cumplo|acabo de cumplir|voy a cumplir|boy a cumplir|vamos a cumplir|por cumplir|estoy por cumplir|cumplire|turned|turning|turn|"
        + "going to be|gonna be|about to turn|will be|ill be|i will be|ill turn";

    private const string Born = "naci|nacido|nacida|del|modelo|born|was|nacimiento|fecha";

    private const string Somebody = "soy|persona|hombre|mujer|joven|muchacho|muchacha|casado|casada|soltero|soltera";

    public const string Time = Roughly + "|" + NoMore + "|llevo|tengo|trabaje|trabajando|hice|estuve|vivi|pase|por|de|durante|desde hace|for|"
        + "la otra semana|el mes que viene|manana|ayer|hace poco|experiencia|experience|of|haciendo eso|en eso|"
        + "ano|anos|year|years|mes|meses|month|months|semana|semanas|un|una|a|half|medio|media|y|and|" + Period + "|" + Months;

    private const string Period = "quincena|quincenal|quincenales|quincenalmente|fortnight|jornal|"
        + "diario|diarios|diaria|diarias|mensual|mensuales|mensualmente|dia|dias|hora|horas|cada";

    public const string Months = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
        + "january|february|march|april|may|june|july|august|september|october|november|december";
}
