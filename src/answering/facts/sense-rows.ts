/**
 * The table of `senses.ts`: common words of papers, a row for each sense. Only words; what they do is told there.
 */

/** Words in zh, en, fr and es; a star stands for any ending, accents are left out. */
export const senseRows = `
说,称,指出,表示,提到,认为,报告|say,says,said,state*,note*,noting,point* out,indicat*,report*,mention*,highlight*,stress*,emphasi*,observ*,consider*,find,finds,found,view*,accord*,argu*,judg*|dit,disent,declar*,indiqu*,signal*,note*,soulign*,mentionn*,observ*,estim*,consider*,jug*,constat*,trouv*,selon,relev*,affirm*|dice*,dijo,dijeron,declar*,indic*,senal*,observ*,mencion*,destac*,subray*,consider*,estim*,opin*,cree,creen,segun,constat*,recalc*,afirm*
要求,请求,请|ask*,request*,call* for,want*,invite*,demand*,seek*,sought|demand*,prie,prient,invit*,sollicit*,reclam*,veu*|pide*,pedi*,pidi*,solicit*,invit*,reclam*,quier*
回答,答复,回复,回应|reply,replies,replied,answer*,respond*,response*|repon*,repliqu*|respond*,respuest*,contest*
给,提供,给予,出资|give*,gave,given,provid*,offer*,suppl*,grant*,contribut*|donn*,fourni*,offr*,octroy*,apport*,accorde*,verse*|dar,da,dan,dio,dieron,dado,ofrec*,proporcion*,facilit*,aport*,otorg*,brind*
得到,收到,获得,取得|receiv*,get,gets,got,obtain*,gain*,secur*|recoi*,recu*,recev*,obten*,obtien*|recib*,obten*,obtien*,obtuv*
发送,寄送,分发,转交,转达,提交,递交,传送|send*,sent,submit*,passed to,passed on,transmit*,forward*,circulat*,distribut*,issue*,address*,went,pass* on,refer*|envo*,transm*,soum*,diffus*,adress*,distribu*,communiqu*,emis,emet*|envi*,remit*,transmit*,present*,difund*,dirig*,distribu*,emit*,emision,traslad*
期限,截止日期,时限|deadline*,time limit*,due date*|delai*,echeance*,date limite|plazo*,fecha limite
成本,费用,花费,开支,支出,造价|cost*,expens*,expend*,spend*,spent,price*|cout*,depens*,frais,prix|cost*,cuest*,gast*,precio*,desembols*
资金,经费,供资,出资,融资,筹资,拨款|fund*,financ*,money,budget*,allocat*|fonds,financ*,argent,credit*,budget*|fond*,financ*,dinero,presupuest*,credito*
投入,投资|input*,invest*,in all,in total|invest*,appor*|inver*,aport*
支付,付款,付|pay*,paid|pay*,verse*|pago*,pagar*,paga,pagan*,pagad*,abon*
平均,人均|average*,mean,a head,per head,per capita,per person|moyen*,par personne,par habitant,par tete|media,promedio,medio,por persona,per capita
目标,指标,宗旨|target*,goal*,objective*,aim*|objectif*,cible*,but,buts,vis*|meta*,objetiv*,fin,fines
计划,规划|plan*,scheme*,design*,foreseen|plan*,prev*|plan*,prev*
预计,预期|expect*,anticipat*,foresee*|prev*,attend*,escompt*|prev*,esper*
原计划,原定,设计,最初,起初|original*,initial*,first,at first,design*|initial*,origin*,au depart,au debut,concept*|inicial*,origin*,al principio,diseno
完成,完工,竣工,结束,达到,落实|complet*,finish*,achiev*,reach*,accomplish*,meet,meets,met,fulfil*,attain*,unmet,implement*,execut*|achev*,termin*,atteint*,attein*,realis*,rempli*,accompl*,appliqu*|termin*,complet*,alcanz*,logr*,cumpl*,concluy*,conclui*,aplic*,ejecut*
超过,超出,高于|exceed*,above,over,beyond,more,surpass*|depass*,au-dela,excede*,superieur*,plus|super*,exced*,por encima,mas
低于,不到|below,under,less,short,shortfall|inferieur*,moins,au-dessous,en deca|inferior*,menos,por debajo
实施,执行,落实,开展,进行,应用|implement*,carry*,carried,conduct*,execut*,perform*,undert*,appl*,deliver*,run,runs|mis en oeuvre,mise en oeuvre,mettre en oeuvre,execut*,appliqu*,application,mene*,realis*,effectu*|aplic*,ejecut*,llev* a cabo,implement*,realiz*,efectu*
正在进行,进行中|in progress,under way,underway,ongoing,being,current*|en cours|en curso,en marcha
审查,审议,检查,审核,复核,研究|review*,examin*,inspect*,consider*,stud*,look* at,scrutin*,assess*|exam*,etud*,revu*,inspect*,passe* en revue|exam*,estud*,revis*,analiz*,inspecc*
核实,验证,核查,确认|verif*,check*,confirm*,validat*,acknowledg*|verif*,control*,confirm*,accus*|verific*,comprob*,confirm*,acus*,valid*
评估,评价,考核,测评|evaluat*,assess*,apprais*,exam*,test*|evalu*,appreci*,exam*|evalu*,valor*,exam*
监测,监督,跟踪,监控|monitor*,track*,supervis*,oversee*,oversight,follow*|suiv*,surveill*,supervis*,control*|segu*,supervis*,monitor*,vigil*,control*
后续,跟进,后续行动|follow*|suivi*,suite*|segu*
测试,试验,试办,试点|test*,pilot*,trial*|test*,essai*,pilote*|prueba*,ensay*,pilot*
网络,联网|network*,connect*,web*|reseau*,connexion*|red,redes,conexi*
网站|website*,site,sites,web*|site*,web|sitio*,web
平台|platform*|plateforme*,plate-forme*|plataforma*
目录,名录,名册|director*,list*,register*,roster*|repertoire*,annuaire*,list*|directorio*,list*,registr*
联络点,协调人,联系人|point* of contact,contact*,focal point*|point* de contact,contact*,correspondant*|punto* de contacto,contact*,enlace*
联络,联系|contact*,liais*|contact*,coordonnee*,liais*|contact*,enlac*
信息,资料,数据,情报|information,data,detail*,figure*,statistic*|information*,donnee*,coordonnee*,renseign*,chiffre*,statisti*|informacion*,dato*,cifra*,estadist*
机密,保密|confidential*,secret*|confidenti*,secret*|confidencial*,secret*
存储,储存,保存,托管|store,stores,stored,storing,storage,host*,keep*,kept,save*|stock*,heberg*,conserv*,gard*|almacen*,alberg*,guard*,conserv*,aloj*
安全,保障|secur*,safe*|secur*,sur,surs,surete|segur*
及时,最新,更新|updat*,up to date,current,latest,recent*|a jour,actualis*,recent*|actual*,al dia,reciente*
定期,经常,周期|regular*,period*,routine*,frequent*|regul*,period*,frequen*|regular*,period*,frecuen*
每月,月|month*|mois,mensuel*|mes,meses,mensual*
每年,年度|annual*,year*,each year|annee*,an,ans,annuel*,chaque annee|anual*,ano,anos,cada ano
季度|quarter*|trimestr*|trimestr*
小时|hour*|heure*|hora*
天,日|day*|jour*|dia*
分钟,半小时|minute*|minute*|minuto*
周,星期|week*|semaine*|semana*
两年期|bienni*|bienn*,biann*|bieni*
周期,期间,时期|period*,cycle*,term|period*,cycle*,duree*|period*,ciclo*
任期|tenure*,term,terms,mandate*|mandat*,duree*|mandat*,period*
延长,延期,推迟|extend*,extension*,lengthen*,prolong*,postpon*,longer,later,moved|prolong*,prorog*,repouss*,report*,allong*,port*|prorrog*,ampli*,extend*,extens*,prolong*,alarg*,aplaz*
长,漫长|long,lengthy,longer|long*|larg*,prolongad*
短|short*,brief*|court*,brev*|cort*,breve*
职位,岗位,空缺|post,posts,position*,job*,role*,vacanc*,vacant|poste*,fonction*,emploi*,vacan*|puesto*,plaza*,cargo*,vacante*,funcion*
任命,提名,指定,委派,担任|nominat*,appoint*,designat*,name,names,named,assign*|design*,nomm*,nomin*,affect*|nombr*,design*,asign*
责任,职责,负责,职权,权责|responsib*,dut*,account*,charge,competen*,matter for|responsab*,charge,competen*,relev*|responsab*,competen*,encarg*,a cargo
问责|accountab*|responsab*,redevab*|rendicion de cuentas,responsab*
参加,参与,加入|participat*,take part,took part,part in,involv*,join*,engag*,associat*|particip*,associ*,impliqu*,engag*|particip*,involucr*,asoci*,intervin*
合作,协作,伙伴|cooperat*,co-operat*,collaborat*,partner*,work* with,joint*|cooper*,collabor*,partenar*,conjoint*|cooper*,colabor*,asoci*,conjunt*
协调,统一|coordinat*,co-ordinat*,harmoni*,align*|coord*,harmonis*,align*|coord*,armoniz*,aline*
一致,连贯,协调一致|coheren*,consisten*,align*|coheren*,conform*,align*|coheren*,conform*,aline*
不一致,矛盾|inconsisten*,incoheren*,discrepan*|incoheren*,diverg*,incompatib*|incoheren*,discrepan*
统一,共同,通用|common,uniform*,shared,joint*,system-wide,single|commun*,uniform*,partage*,conjoint*|comun*,uniform*,compartid*,conjunt*
术语,称谓,名称,用语,词,一词|term,terms,nomenclature,name,names,word*,express*,terminolog*|terme*,nomenclature*,nom,noms,mot,mots,express*,appellation*,terminolog*|termino*,nomenclatura*,nombre*,palabra*,expres*,denominac*,terminolog*
定义,界定|defin*|defin*|defin*
使用,利用,采用,运用|use,uses,used,using,usage,utili*,employ*,rely on,relies on,relied on,adopt*,appl*|utilis*,emplo*,recour*,util*,adopt*,appliqu*|uso,usa,usan,usar*,usad*,utiliz*,emple*,recurr*,adopt*,aplic*,aprovech*
依赖,依靠|rely,relies,relied,relian*,depend*|depend*,repos*,recour*|depend*,recurr*
基于,依据,根据|base,bases,based,basis,accord*|base,bases,basee*,fond*,selon|base,bases,basa,basan,basad*,fund*,segun
理由,原因,由于|reason*,ground*,caus*,becaus*,due,owing,since|raison*,motif*,caus*,du,due,faute,car,puisque|razon*,motivo*,caus*,debid*,porque,pues
后果,结果,成果|result*,outcome*,consequen*,effect*|result*,consequen*,effet*|result*,consecuen*,efecto*
影响,冲击|impact*,effect*,influenc*,affect*|impact*,effet*,inciden*,influ*,affect*|impact*,efecto*,repercu*,influ*,afect*
问题,事项|issue*,question*,problem*,matter*|question*,problem*,enjeu*,point*|cuestion*,problem*,asunto*
困难,挑战,难|challeng*,difficult*,hard|defi*,difficult*,difficile*|desafi*,dificult*,dificil*,reto*
风险,危险|risk*,danger*,hazard*|risqu*,danger*|riesg*,peligr*
差距,缺口,不足,短缺,缺乏,缺少|gap*,shortfall*,lack*,short*,insufficien*,scarc*,absence,deficien*,weak*|lacun*,manqu*,insuffisan*,penur*,absence,deficit*,faute,rare*|brecha*,falta*,insuficien*,escas*,ausencia,carenc*,deficien*,deficit*
足够,充足,充分|enough,sufficien*,adequa*,full*|suffis*,assez,adequa*,plein*|suficien*,bastan*,adecuad*,plen*
潜力,潜能|potential*|potentiel*|potencial*
发挥,实现,兑现|realiz*,realis*,achiev*,exploit*,tap*|realis*,exploit*,concretis*|realiz*,aprovech*,explot*,concret*
能力|capacit*,abilit*,skill*,capab*|capacit*,aptitude*,competence*|capacidad*,aptitud*,competencia*
技能,技术,本领|skill*,techni*,technolog*|competen*,techni*,technolog*,savoir*|habilidad*,aptitud*,tecni*,tecnolog*
掌握|master*,acquir*|maitris*,acquer*|domin*,adquir*
培训,训练,学习,课程|train*,cours*,class*,learn*|form*,cours,apprent*,stage*|form*,capacit*,curso*,aprend*
教材,教科书|textbook*,material*|manuel*,material*,support*|manual*,material*
教师,师资,培训人员,教员|teacher*,trainer*,instructor*,teaching staff|enseignant*,formateur*,instructeur*,professeur*|profesor*,formador*,docente*,instructor*
带教,指导,辅导|mentor*,tutor*,guid*,coach*,supervis*|tutor*,mentor*,encadr*,guid*|tutor*,mentor*,gui*,orient*
学员,受训人员|trainee*,participant*,student*,learner*|stagiaire*,participant*,apprenant*,eleve*|alumn*,participante*,estudiante*
医生,大夫,村医|doctor*,physician*,medic*|medecin*,docteur*|medic*,doctor*
医院|hospital*|hopita*|hospital*
卫生,健康,医疗|health*,medical*,hygien*,sanit*|sant*,medic*,hygien*,sanit*|salud,sanitar*,medic*,higien*
急救|first aid,emergenc*|premiers secours,urgence*|primeros auxilios,urgencia*
急症,紧急,急诊|emergenc*,urgent*|urgen*|urgen*,emergenc*
儿科|paediatric*,pediatric*|pediatri*|pediatri*
保险|insuranc*|assuranc*|segur*
津贴,补贴,补助|allowanc*,subsid*,benefit*,stipend*|indemnit*,allocation*,prestation*,subvention*|asignacion*,subsidi*,prestacion*,dieta*
职称,专业职称|title*,rank*,profession*|titre*,grade*,profession*|titul*,grado*,profes*
印发,发布,出版,发表,公布|publish*,issue*,releas*,publication*,public|publi*,parai*,parution,diffus*,rend* public*,rendu* public*|public*,emit*,difund*
文件|document*,paper*,text*|document*,texte*|document*,texto*
登记,记录,载入|record*,regist*,log*,enter*|consign*,enregistr*,inscri*|registr*,consign*,inscri*,anot*
指控,投诉,申诉,举报|allegat*,complain*,accus*|allegation*,plainte*,accus*|denuncia*,acus*,alegacion*,queja*
公开|public*,open*|publi*,ouvert*|public*,abiert*
例外|exception*|exception*,derogation*|excepci*
结婚,婚姻|marri*|mariage*,mari*|matrimoni*,casar*,casad*
法律,法规,立法|law*,legal*,legisla*|loi*,droit*,legal*,juridi*,legisla*|ley*,legal*,derecho*,juridi*,legisla*
允许,准许,许可|allow*,permit*,authori*,let,lets|autoris*,perm*|permit*,autoriz*
禁止|prohibit*,ban,bans,banned,forbid*|interdi*,prohib*|prohib*,proscri*
规定,条款|provision*,stipulat*,rule*,prescrib*,regulat*,set,sets|prev*,dispos*,stipul*,regl*,prescri*|prev*,dispos*,estipul*,regl*,norma*
政策,方针|polic*|politique*|politic*
战略,策略|strateg*|strateg*|estrateg*
框架|framework*,frame*|cadre*|marco*
准则,指南,方针|guideline*,guid*|lignes directrices,directive*,orientation*,guide*|directriz,directrices,orientacion*,guia*
程序,流程|procedure*,process*|procedure*,process*|procedimient*,proces*
标准,规范|standard*,norm*,criteri*|norme*,standard*,critere*|norma*,estandar*,criteri*
系统,体系,体制|system*|systeme*|sistema*
机构,组织,实体|agenc*,organi?ation*,institut*,bod*,entit*,organi*|organis*,institut*,entite*,organe*,agence*|organism*,organiz*,institu*,entidad*,organo*,agencia*
办公室,办事处,局,厅,处|office*,bureau*,department*,unit*,direct*|bureau*,office*,service*,departement*,direct*|oficina*,departament*,direcci*,servicio*
部,部委|ministr*,department*|minist*|minister*
总部|headquarter*,head office*|siege*|sede*
主任,司长,局长,负责人|director*,head*,chief*,officer*,manager*|direct*,chef*,responsable*|director*,jef*,responsable*
高级管理层,管理层,领导|management,senior*,leader*,executive*|direction,dirig*,cadre*,haut*|direcci*,directiv*,dirig*,superior*
官员,负责人|officer*,official*|fonctionnaire*,responsable*,agent*|funcionari*,responsable*,oficial*
工作人员,人员,雇员,员工|staff*,personnel,employee*,people|personnel*,fonctionnaire*,agent*,employ*|personal*,funcionari*,emplead*,plantilla
顾问|advis*,consult*|conseill*,consult*|asesor*,consult*
利益攸关方,利益相关方,相关方|stakeholder*,interested part*|parties prenantes,acteurs,interess*|partes interesadas,interesad*
成员国,会员国,国家,各国|member state*,state,states,countr*,nation*|etats membres,etat*,pays,nation*|estados miembros,estado*,pais*,nacion*
社区,村,村庄,村民|communit*,villag*|commun*,villag*|comunidad*,aldea*,pueblo*
县,区,市镇|count*,district*,municip*,commune*|comte*,district*,municip*,commune*|condado*,distrito*,municip*,comuna*
省|provinc*|provinc*|provinc*
居民,人口|inhabitant*,resident*,population*,people|habitant*,resident*,population*|habitante*,residente*,poblacion*
妇女,女性|women,woman,female*|femme*,feminin*|mujer*,femenin*
弱势群体,弱势|vulnerabl*,disadvantag*|vulnerab*,defavoris*|vulnerab*,desfavorec*
老年,高龄,老人|old*,age,aged,ageing,elder*|age,ages,agees,vieil*,vieux|vejez,edad,mayores,ancian*
性别|gender*|genre*,sexe*|genero*,sexo*
儿童|child*|enfant*|nin*
学校|school*|ecole*,scolaire*|escuel*,escolar*
教育|educat*|educat*,enseign*|educa*,ensen*
水|water*|eau,eaux|agua*
饮水,安全饮水|drinking water,safe water|eau potable,eau salubre|agua potable,agua salubre
水井,井,钻井|borehole*,well,wells|forage*,puits|pozo*,perforacion*,sondeo*
水泵,泵|pump*|pompe*|bomba*
故障,损坏|breakdown*,broken,fault*,failure*|panne*,defaillan*|averia*,fallo*,rotura*
维护,保养,维修|maint*,repair*|entret*,mainten*,repar*|manten*,repar*
设备,仪器|equipment*,device*,machine*|equipement*,appareil*,materiel*|equip*,aparato*,maquin*
建设,施工,建造,在建|build*,built,construct*|constru*,chantier*,bati*|constru*,obra*,edific*
安装,设置,开通|install*,set up,open*,put in|install*,poser*,posee*,pose,ouvr*,mis en service,mise* en place|instal*,abr*,pus*,pon*
企业,公司,承包商|enterpris*,compan*,firm*,contractor*,business*|entrepris*,societe*,contractant*|empres*,compani*,contratist*
授标,分配,拨付|award*,allocat*,assign*|attribu*,alloue*,adjug*|adjudic*,asign*,atribu*
涨价,上涨|rise*,rising,rose,dearer,increas*,higher|hausse*,augment*,rencher*,cher*|alza*,aument*,encarec*,sube,suben,subi*
收费,费用,缴费|fee*,charge*,levy,due*|redevance*,cotisation*,frais|cuota*,tasa*,tarifa*
收取,征收,收缴|collect*,recover*|recouvr*,percev*,percu*,collect*|cobr*,recaud*
管账,账,现金|cash*,account*,box,till|caiss*,compt*|caja*,cuenta*
司库|treasur*|tresor*|tesor*
席位|seat*,place*|sieg*,place*|puest*,escan*,asient*
留给,保留,预留|reserv*,set aside,go to,goes to,keep*|reserv*,revien*|reserv*
走访,访问,考察|visit*,mission*,trip*|visit*,mission*,deplac*|visit*,mision*,viaj*
访谈,面谈|interview*|entretien*,interview*,entrevue*|entrevist*
电话|telephon*,phone*|telephon*|telefon*
问卷|questionnaire*,survey*|questionnaire*,enquete*|cuestionari*,encuest*
学者,专家,专门人员|expert*,specialist*|expert*,specialist*|expert*,especialist*
独立,外部|independen*,external*|independan*,exter*|independ*,extern*
严谨,严格|rigo*,strict*|rigour*,rigueur*,strict*|rigur*,rigor*,estrict*
干预,干涉,干扰|interfer*,interven*|ingeren*,interven*,immix*|injeren*,interven*,interfer*
容易,易于|easy,easily,easier,prone,suscept*,vulnerab*,exposed,open to,likely|facil*,sujet*,suscept*,vulnerab*,expos*|facil*,propens*,suscept*,vulnerab*,expuest*
谈判,协商|negotiat*,talk*,bargain*|negoc*,pourparler*|negoci*,convers*
签署,签订|sign*,conclud*|sign*,conclu*|firm*,suscri*,concert*
协议,协定,合同|agreement*,contract*,accord*,treat*|accord*,contrat*,convention*,traite*|acuerdo*,contrato*,convenio*,tratado*
商定,同意,约定|agree*,decid*|conven*,convien*,accept*,decid*|acord*,acuerd*,conven*,convin*,decid*
承诺,保证|commit*,pledg*,promis*,undert*|engag*,promis*,promet*|compromet*,compromis*,promet*
决定|decid*,decision*|decid*,decision*|decid*,decision*
通过,采纳|adopt*,approv*,pass*|adopt*,approuv*|aprob*,adopt*
支持,赞成|support*,back,backs,backed,backing,favour*,in favour|soutien*,souten*,appui*,appuy*,favorable*,s'appuy*|apoy*,respald*,favorable*
欢迎|welcom*|salu*,accueil*,felicit*|acog*,celebr*,bienven*,agrado,satisfacc*
拒绝,驳回|reject*,refus*,turn* down,declin*|rejet*,refus*,ecart*|rechaz*,nieg*,neg*
暂停,中止|suspend*,halt*,paus*|suspen*,interromp*,arret*|suspen*,interrump*,paraliz*
取消,删除,废除|remov*,cancel*,abolish*,delet*,eliminat*,drop*,scrap*|supprim*,annul*,abol*,elimin*|elimin*,suprim*,anul*,cancel*
引入,引进,新设|introduc*,bring* in,brought in|introdu*,instaur*|introdu*,instaur*
设立,建立,成立,创建|set up,establish*,creat*,found*,form,forms,formed,build*|creer*,cree*,creation*,etabl*,fonde*,fondation*,instaur*,mis sur pied,constitu*,fix*|crear*,crea,crean,creo,creado*,creada*,creacion*,establec*,constitu*,fundar*,fundad*,fij*
发起,启动,开始|launch*,start*,begin*,began,begun,initiat*,commence*,beginning|lanc*,commenc*,debut*,entam*,demarr*,inaugur*|lanz*,comenz*,comien*,inici*,empez*,empie*
继续,持续|continu*,go on,goes on,keep,keeps,kept,still,maintain*,persist*|continu*,poursui*,maint*,persist*|continu*,sigue*,segui*,siguen,manten*,persist*
改进,改善,提高,加强|improv*,enhanc*,better,strengthen*,rais*,progress*,upgrad*|amelior*,renforc*,progres*,mieux,releve*|mejor*,fortalec*,reforz*,refuerz*,progres*
调整,修订,修改,修正|revis*,adjust*,amend*,modif*,adapt*,align*,updat*,chang*|revis*,ajust*,amend*,modif*,adapt*,align*,actualis*,chang*|revis*,ajust*,enmend*,modific*,adapt*,aline*,actualiz*,cambi*
促进,推动|promot*,foster*,encourag*,further*,advanc*,driv*|promouv*,promotion,favoris*,encourag*,stimul*|promov*,promuev*,promoc*,foment*,favorec*,alent*,impuls*
解决,处理,应对|address*,solv*,resol*,deal*,dealt,tackl*,fix*,settl*,handl*|regl*,resou*,resol*,trait*,remed*,abord*|resol*,resuelv*,abord*,trat*,solucion*,atend*
关注,重视,注意|attention*,focus*,concern*,note*,interest*|attention*,interes*,accent*,preoccup*,port*|atencion*,interes*,centr*,preocup*
重点,突出,强调|focus*,highlight*,emphas*,priorit*,stress*|accent*,priorit*,soulign*,mett* en avant,mettra* en avant,mis* en avant|destac*,priorid*,centr*,enfas*,subray*
增加,扩大,推广|increas*,expand*,extend*,scal*,grow*,widen*,spread*|augment*,accro*,elarg*,eten*,croi*|aument*,ampli*,exten*,increment*,crec*
减少,降低|reduc*,lower*,cut*,decreas*,less*,fewer|redui*,reduc*,diminu*,baiss*,moins|reduc*,disminu*,baj*,menos
合并,整合|merg*,combin*,consolidat*,integrat*,bring* together,brought together,join*|fusion*,regroup*,integr*,combin*,consolid*|fusion*,integr*,combin*,unific*,consolid*
分开,拆分|split*,separat*,divid*|scind*,separ*,divis*|dividi*,separ*,escindi*
效率|efficien*|efficac*,efficien*|eficien*
有效|effectiv*,success*|efficac*|eficac*,eficaz*
质量|qualit*|qualit*|calidad*
数量|quantit*,number*,volume*|quantit*,nombre*,volume*|cantid*,numero*,volumen*
大多,主要|mostly,mainly,main,major*,principal*,chief*,largely|surtout,principal*,essentiel*,majeur*,plupart|sobre todo,principal*,mayor*
明显,显著|clear*,marked*,significan*,notabl*,considerabl*,obvious*|net,nets,nette,nettes,clair*,manifest*,significat*,notabl*,considerabl*,nettement|clar*,notabl*,significativ*,considerabl*,marcad*
广泛,普遍|wide*,widespread,broad*,general*,extensiv*,much|larg*,repand*,general*,ample*,tres|ampli*,general*,extend*,mucho,muy
往往,经常,常常|often,frequent*,usual*|souvent,frequem*|a menudo,frecuent*,suele*
新,新的|new*,recent*|nouve*,neuf*,neuve*,recen*|nuev*,recien*
首次,第一|first*|premier*|primer*
最低,最少|minimum,minimal,least|minim*,moins|minim*,menos
门槛,阈值,限额|threshold*,limit*|seuil*,plafond*,limit*|umbral*,limit*,tope*
公式|formula*|formule*|formula*
基础|base,bases,basis,basic*,foundation*|base*,fond*,socle*|base*,fundament*
份额,比例,占|share*,proportion*,percentage*,account*,represent*|part,parts,proportion*,pourcentage*,represent*|proporcion*,porcentaje*,parte*,represent*
其余,剩余,另外|rest,remain*,balance,other*,another,further|reste*,solde*,autre*|rest*,saldo*,otr*,demas
关于,涉及,有关,相关|concern*,relat*,regard*,about,relevan*,pertain*|concern*,relat*,regard*,port*,pertinen*,interess*|concern*,relacion*,relat*,atan*,respect*,pertinen*,afect*
针对,面向|address*,direct*,aim*,target*|adress*,destin*,vis*|dirig*,destin*,orient*
包括,包含,载有|includ*,contain*,compris*,cover*|compren*,compt*,comport*,contien*,contenu,inclu*,couvr*,englob*|inclu*,conten*,contien*,comprend*,abarc*,cubr*
覆盖|cover*|couv*|cobert*,cubr*,abarc*
扣除,仅需,需要|need*,requir*,necess*,take*|besoin*,necess*,exig*,requi*,faut|necesi*,necesar*,requier*,requer*,requis*,exig*
重要,关键,必要|import*,key,crucial*,critical*,essential*,vital*,main|import*,cle,cles,crucial*,essentiel*,vital*|import*,clave*,crucial*,esencial*,vital*
教训,经验|lesson*,experienc*|enseign*,lecon*,experien*|leccion*,ensen*,experienc*
成功|success*|succes*,reussi*|exito*,logr*
失败|fail*|echec*,echou*|fracas*
证据|evidenc*,proof*,prove*|preuve*,element*,prouv*|prueba*,evidenc*
表明,显示|show*,indicat*,suggest*,demonstrat*,reveal*,prove*|montr*,indiqu*,revel*,demontr*,temoign*|muestr*,mostr*,indic*,revel*,demuestr*,demostr*
报酬,工资|pay,salar*,wage*|salair*,remuner*|salari*,remuner*
自愿|volunt*|volont*|volunt*
务实,实用|practic*,pragmati*|pratiqu*,pragmati*|practic*,pragmati*
知名度,可见度|visib*,profile,known|visib*,notoriet*,connu*|visib*,notoried*,conocid*
误解|misunderst*,misinterpret*,ill|malentend*,mal compri*,mal,meprend*|malentend*,mal,malinterpret*
不清,模糊|unclear*,vague*,ill,ambigu*|flou*,vague*,mal,ambigu*|mal,confus*,vag*,ambigu*
同时|same time,while,simultan*|meme temps,simultan*,tout en|mismo tiempo,simultan*,vez
仍,尚,仍然,尚未|still,yet,remain*|encore,toujours,rest*|todavia,aun,sigu*
已,已经|already,since|deja|ya
之前,以前|before,prior*,previous*,earlier|avant,prealabl*,auparavant,anter*|antes,previ*,anter*
之后,以后,随后|after*,later,subsequent*,then,following|apres,ensuite,puis,ulter*,suiv*|despues,luego,poster*,tras
年底,底|end|fin,finale*|fin,final*,finales
会议,届会|meeting*,session*,conference*|reunion*,session*,conferenc*|reunion*,sesion*,period* de sesiones,conferenc*
书面|written,writing|ecrit*|escrit*
意见,看法|view*,opinion*,comment*,input*,contribut*|avis,opinion*,observ*,contribut*|opinion*,observ*,aport*,contribu*
普通照会,照会|note* verbal*|note* verbal*|nota* verbal*
非政府,民间|non-govern*,civil*|non gouvern*,civil*|no gubern*,civil*
`;
