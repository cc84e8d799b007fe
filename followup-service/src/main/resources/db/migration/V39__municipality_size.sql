CREATE TABLE municipality_size (
    request_id text NOT NULL,
    size_group text NOT NULL,
    CONSTRAINT pk_municipality_size PRIMARY KEY (request_id),
    CONSTRAINT ck_municipality_size_size_group CHECK (size_group ~ '^size-[1-9]$')
);

COMMENT ON TABLE municipality_size IS 'How large a municipality is, for comparison with others of its size: by inhabitants in the mid 2020s.';
COMMENT ON COLUMN municipality_size.request_id IS 'Kind and slug of the municipality, as in its requests.';
COMMENT ON COLUMN municipality_size.size_group IS 'size-1 below 10,000 inhabitants, size-2 below 20,000, size-3 below 50,000, size-4 from 50,000.';

INSERT INTO municipality_size (request_id, size_group)
SELECT 'kommun-' || slug, size_group
  FROM (VALUES
           ('size-1', 'alvkarleby vingaker odeshog ydre kinda boxholm valdemarsvik vadstena aneby gnosjo mullsjo uppvidinge
                 lessebo markaryd hogsby torsas emmaboda perstorp sotenas dals-ed fargelanda bollebygd grastorp
                 essunga karlsborg gullspang bengtsfors mellerud herrljunga toreboda hjo eda storfors munkfors grums
                 arjang filipstad lekeberg laxa degerfors hallefors ljusnarsberg skinnskatteberg surahammar kungsor
                 norberg vansbro orsa alvdalen ockelbo hofors nordanstig ange ragunda bracke berg nordmaling bjurholm
                 vindeln robertsfors norsjo mala storuman sorsele dorotea vannas vilhelmina asele arvidsjaur arjeplog
                 jokkmokk overkalix overtornea pajala alvsbyn haparanda'),
           ('size-2', 'salem nykvarn vaxholm heby gnesta oxelosund flen trosa atvidaberg soderkoping habo vaggeryd savsjo
                 eksjo tranas tingsryd alvesta almhult morbylanga hultsfred monsteras nybro vimmerby borgholm
                 olofstrom solvesborg svalov ostra-goinge orkelljunga bjuv skurup sjobo horby hoor tomelilla bromolla
                 osby klippan astorp bastad simrishamn hylte ockero tjorn orust munkedal tanum vargarda tranemo
                 lilla-edet svenljunga vara gotene tibro lysekil stromstad amal skara tidaholm kil torsby hammaro
                 forshaga sunne hagfors saffle hallsberg askersund nora hallstahammar fagersta arboga malung-salen
                 gagnef leksand rattvik smedjebacken sater hedemora ovanaker ljusdal timra kramfors solleftea krokom
                 stromsund are harjedalen lycksele kalix gallivare'),
           ('size-3', 'vallentuna osteraker varmdo ekero tyreso upplands-bro danderyd lidingo nynashamn haabo knivsta tierp
                 enkoping osthammar katrineholm strangnas finspang motala mjolby gislaved nassjo varnamo vetlanda
                 ljungby oskarshamn vastervik ronneby karlshamn staffanstorp burlov vellinge kavlinge lomma svedala
                 landskrona hoganas eslov ystad trelleborg angelholm laholm falkenberg harryda partille stenungsund
                 ale lerum mark vanersborg alingsas ulricehamn mariestad lidkoping falkoping kristinehamn arvika
                 kumla karlskoga lindesberg sala koping mora avesta ludvika sandviken soderhamn bollnas hudiksvall
                 harnosand pitea boden kiruna'),
           ('size-4', 'upplands-vasby jarfalla huddinge botkyrka haninge taby sollentuna stockholm sodertalje nacka
                 sundbyberg solna norrtalje sigtuna uppsala nykoping eskilstuna linkoping norrkoping jonkoping vaxjo
                 kalmar gotland karlskrona malmo lund helsingborg kristianstad hassleholm halmstad varberg kungsbacka
                 goteborg molndal kungalv uddevalla trollhattan boras skovde karlstad orebro vasteras falun borlange
                 gavle sundsvall ornskoldsvik ostersund umea skelleftea lulea')
       ) AS sized (size_group, slugs)
 CROSS JOIN LATERAL regexp_split_to_table(slugs, '\s+') AS slug;
